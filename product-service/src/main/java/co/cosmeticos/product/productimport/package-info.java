/** The import of products: files are kept as they come, and worked off by a persistent job. */
@NullMarked
package co.cosmeticos.product.productimport;

import org.jspecify.annotations.NullMarked;
