/** Server-sent events of an order, for who follows it while it is paid and sent. */
@NullMarked
package co.cosmeticos.orders.orderevents;

import org.jspecify.annotations.NullMarked;
