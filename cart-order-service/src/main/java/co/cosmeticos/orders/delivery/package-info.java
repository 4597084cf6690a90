/** Contact and shipping of carts before the checkout. */
@NullMarked
package co.cosmeticos.orders.delivery;

import org.jspecify.annotations.NullMarked;
