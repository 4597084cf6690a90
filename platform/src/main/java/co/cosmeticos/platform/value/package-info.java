/** Money, SKU, tax id and ids: values that mean the same in every service. */
@NullMarked
package co.cosmeticos.platform.value;

import org.jspecify.annotations.NullMarked;
