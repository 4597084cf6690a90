/** The read model: cards, details and listings as the public reads them. */
@NullMarked
package co.cosmeticos.product.listing;

import org.jspecify.annotations.NullMarked;
