/** Where goods can be sent, how fast, and for how much. */
@NullMarked
package co.cosmeticos.orders.shipping;

import org.jspecify.annotations.NullMarked;
