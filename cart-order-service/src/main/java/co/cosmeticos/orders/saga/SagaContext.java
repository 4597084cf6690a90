package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.payment.Payment;

/**
 * What a step works on: a saga with its order and payment, as its last transaction has left them. While its lease is held,
 * nobody else changes them.
 */
public record SagaContext(Saga saga, Order order, Payment payment) {}
