/** The one writer of CSV files that people open in a spreadsheet. */
@NullMarked
package co.cosmeticos.platform.csv;

import org.jspecify.annotations.NullMarked;
