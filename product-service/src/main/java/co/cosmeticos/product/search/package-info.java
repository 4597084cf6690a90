/** Full-text search with facets, and completion of what is being typed. */
@NullMarked
package co.cosmeticos.product.search;

import org.jspecify.annotations.NullMarked;
