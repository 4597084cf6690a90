/** Catalog, search, stock and reservations, and browsing history. */
@NullMarked
package co.cosmeticos.product;

import org.jspecify.annotations.NullMarked;
