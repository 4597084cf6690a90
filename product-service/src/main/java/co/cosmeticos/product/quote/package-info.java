/** Prices and availability for the lines of a cart. */
@NullMarked
package co.cosmeticos.product.quote;

import org.jspecify.annotations.NullMarked;
