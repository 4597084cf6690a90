/** Reservations: stock held for an order until it is committed, released or expires. */
@NullMarked
package co.cosmeticos.product.reservation;

import org.jspecify.annotations.NullMarked;
