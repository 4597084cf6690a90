/** Web origins: which pages may call the shop from a browser, and where a customer may be sent. */
@NullMarked
package co.cosmeticos.platform.origin;

import org.jspecify.annotations.NullMarked;
