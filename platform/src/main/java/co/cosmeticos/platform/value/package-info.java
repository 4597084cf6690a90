/** Value types shared by all services: money, SKU, e-mail address, tax id, ids. */
@NullMarked
package co.cosmeticos.platform.value;

import org.jspecify.annotations.NullMarked;
