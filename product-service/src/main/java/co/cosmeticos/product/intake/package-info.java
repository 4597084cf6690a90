/** The import of products: files are kept as they come, and worked off by a persistent job. */
@NullMarked
package co.cosmeticos.product.intake;

import org.jspecify.annotations.NullMarked;
