/** What the payment provider tells by webhook. */
@NullMarked
package co.cosmeticos.orders.webhook;

import org.jspecify.annotations.NullMarked;
