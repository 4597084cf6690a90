/** Signed webhooks to the shop, by the Standard Webhooks specification. */
@NullMarked
package co.cosmeticos.devshop.webhooks;

import org.jspecify.annotations.NullMarked;
