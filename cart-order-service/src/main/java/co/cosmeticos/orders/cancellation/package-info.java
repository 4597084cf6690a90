/** Canceling an order on request. */
@NullMarked
package co.cosmeticos.orders.cancellation;

import org.jspecify.annotations.NullMarked;
