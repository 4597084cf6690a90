/** What the payment provider tells by webhook. */
@NullMarked
package co.cosmeticos.orders.settlement;

import org.jspecify.annotations.NullMarked;
