/** Product import: CSV files are stored as uploaded, and processed by a persistent job. */
@NullMarked
package co.cosmeticos.product.productimport;

import org.jspecify.annotations.NullMarked;
