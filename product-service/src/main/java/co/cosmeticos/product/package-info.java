/** Catalog, search, stock and reservations, reviews and browsing history. */
@NullMarked
package co.cosmeticos.product;

import org.jspecify.annotations.NullMarked;
