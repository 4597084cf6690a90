/** Brands, the tree of categories, and their slugs. */
@NullMarked
package co.cosmeticos.product.taxonomy;

import org.jspecify.annotations.NullMarked;
