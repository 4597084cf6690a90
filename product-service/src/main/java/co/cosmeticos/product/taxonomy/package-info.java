/** Brands, the tree of categories, and the slugs that name them in addresses. */
@NullMarked
package co.cosmeticos.product.taxonomy;

import org.jspecify.annotations.NullMarked;
