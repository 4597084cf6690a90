/** Webhooks of the payment provider, and payments that arrive or go back without one. */
@NullMarked
package co.cosmeticos.orders.webhook;

import org.jspecify.annotations.NullMarked;
