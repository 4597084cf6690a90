/** The read table: cards, details and lists as the public reads them. */
@NullMarked
package co.cosmeticos.product.shelf;

import org.jspecify.annotations.NullMarked;
