/** Event-sourced carts, the checkout saga, payments, orders. */
@NullMarked
package co.cosmeticos.orders;

import org.jspecify.annotations.NullMarked;
