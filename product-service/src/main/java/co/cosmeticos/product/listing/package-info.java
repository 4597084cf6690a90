/** The read table: cards, details and lists as the public reads them. */
@NullMarked
package co.cosmeticos.product.listing;

import org.jspecify.annotations.NullMarked;
