/** Signed notices to the shop, after the Standard Webhooks specification. */
@NullMarked
package co.cosmeticos.devshop.webhooks;

import org.jspecify.annotations.NullMarked;
