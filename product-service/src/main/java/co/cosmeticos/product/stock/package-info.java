/** What is on hand for each SKU, and the ledger of how it came to be. */
@NullMarked
package co.cosmeticos.product.stock;

import org.jspecify.annotations.NullMarked;
