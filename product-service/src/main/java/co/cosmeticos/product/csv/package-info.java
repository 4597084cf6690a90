/** Product rows in CSV files of any make. */
@NullMarked
package co.cosmeticos.product.csv;

import org.jspecify.annotations.NullMarked;
