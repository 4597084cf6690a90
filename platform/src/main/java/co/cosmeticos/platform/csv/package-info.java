/** CSV files for spreadsheets. */
@NullMarked
package co.cosmeticos.platform.csv;

import org.jspecify.annotations.NullMarked;
