/** Full-text search with facets, and completion of typed text. */
@NullMarked
package co.cosmeticos.product.search;

import org.jspecify.annotations.NullMarked;
