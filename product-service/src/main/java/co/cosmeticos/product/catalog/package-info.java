/** Products and their variants, as an administrator or an import writes them. */
@NullMarked
package co.cosmeticos.product.catalog;

import org.jspecify.annotations.NullMarked;
