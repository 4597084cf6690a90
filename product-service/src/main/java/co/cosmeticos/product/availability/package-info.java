/** Server-sent events of a product's availability, for who looks at its page. */
@NullMarked
package co.cosmeticos.product.availability;

import org.jspecify.annotations.NullMarked;
