/** Value types of product fields, whose rules API and imports share. */
@NullMarked
package co.cosmeticos.product.value;

import org.jspecify.annotations.NullMarked;
