/** Queries over orders: a customer's own, all of them for staff, and who bought. */
@NullMarked
package co.cosmeticos.orders.orderquery;

import org.jspecify.annotations.NullMarked;
