/** The fields of a product and the rule of each, which the API and files share. */
@NullMarked
package co.cosmeticos.product.value;

import org.jspecify.annotations.NullMarked;
