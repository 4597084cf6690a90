/** Event-sourced carts: commands, events, the projection, and the priced view. */
@NullMarked
package co.cosmeticos.orders.cart;

import org.jspecify.annotations.NullMarked;
