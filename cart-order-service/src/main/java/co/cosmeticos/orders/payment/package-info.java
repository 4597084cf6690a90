/** Payments as this service records them, and the provider behind them. */
@NullMarked
package co.cosmeticos.orders.payment;

import org.jspecify.annotations.NullMarked;
