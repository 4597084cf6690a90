/** Stock level of each SKU, and its ledger. */
@NullMarked
package co.cosmeticos.product.stock;

import org.jspecify.annotations.NullMarked;
