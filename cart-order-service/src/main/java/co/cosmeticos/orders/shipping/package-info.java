/** Shipping options: where goods can be sent, how fast and at which price. */
@NullMarked
package co.cosmeticos.orders.shipping;

import org.jspecify.annotations.NullMarked;
