/** Reads product rows from CSV files of any format. */
@NullMarked
package co.cosmeticos.product.csv;

import org.jspecify.annotations.NullMarked;
