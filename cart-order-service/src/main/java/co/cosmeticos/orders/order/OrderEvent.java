package co.cosmeticos.orders.order;

import co.cosmeticos.orders.payment.Movement;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.platform.outbox.DomainEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of orders: ids and facts, no personal data. */
public sealed interface OrderEvent extends DomainEvent {

    /** The order. */
    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }

    /** A line of an order. */
    record Line(String sku, String name, int quantity, long unitMinor, long totalMinor) {

        private static List<Line> of(Order order) {
            return order.lines().stream()
                    .map(line ->
                            new Line(line.sku(), line.name(), line.quantity(), line.unitMinor(), line.totalMinor()))
                    .toList();
        }
    }

    /** An order was recorded and its checkout has begun. */
    record Created(
            UUID orderId,
            String number,
            @Nullable UUID customerId,
            long totalMinor,
            String currency,
            String paymentMethod,
            List<Line> lines,
            Instant at)
            implements OrderEvent {

        /** The event of a new order. */
        public static Created of(Order order, Payment payment) {
            return new Created(
                    order.id(),
                    order.number(),
                    order.buyer().customerId(),
                    order.totals().totalMinor(),
                    order.totals().currency(),
                    payment.method().text(),
                    Line.of(order),
                    order.createdAt().toInstant());
        }

        @Override
        public String type() {
            return "order.created";
        }
    }

    /** The customer has to pay. */
    record AwaitingPayment(
            UUID orderId,
            String number,
            String method,
            @Nullable Instant expiresAt) implements OrderEvent {

        /** The event of an order whose payment waits for the customer. */
        public static AwaitingPayment of(Order order, Payment payment) {
            var expiresAt = payment.state().nextAction().expiresAt();
            return new AwaitingPayment(
                    order.id(),
                    order.number(),
                    payment.method().text(),
                    expiresAt == null ? null : expiresAt.toInstant());
        }

        @Override
        public String type() {
            return "order.awaiting-payment";
        }
    }

    /** An order is confirmed. */
    record Placed(
            UUID orderId,
            String number,
            @Nullable UUID customerId,
            long totalMinor,
            String currency,
            String paymentMethod,
            List<Line> lines,
            Instant at)
            implements OrderEvent {

        /** The event of an order that was confirmed at this time. */
        public static Placed of(Order order, Payment payment, OffsetDateTime at) {
            return new Placed(
                    order.id(),
                    order.number(),
                    order.buyer().customerId(),
                    order.totals().totalMinor(),
                    order.totals().currency(),
                    payment.method().text(),
                    Line.of(order),
                    at.toInstant());
        }

        @Override
        public String type() {
            return "order.placed";
        }
    }

    /**
     * An order was rejected.
     *
     * @param customerTold whether the checkout was answered so; else the customer was told that the order is pending,
     *     or lost the connection, and has not heard of it yet
     */
    record Rejected(UUID orderId, String number, String reason, boolean customerTold) implements OrderEvent {
        @Override
        public String type() {
            return "order.rejected";
        }
    }

    /** The order was not paid in time. */
    record Expired(UUID orderId, String number) implements OrderEvent {
        @Override
        public String type() {
            return "order.expired";
        }
    }

    /**
     * Money of an order went back at the provider, by a refund there or a chargeback.
     *
     * @param amountMinor how much
     * @param keptMinor what is left by now
     * @param reference the provider's id of the payment
     * @param reason {@code refunded-at-provider} or {@code charged-back}
     */
    record Refunded(
            UUID orderId,
            String number,
            long amountMinor,
            long keptMinor,
            String currency,
            String reference,
            String reason)
            implements OrderEvent {

        /** The event of a refund or chargeback that was recorded. */
        public static Refunded of(Order order, Payment payment, Movement.Entry part) {
            return new Refunded(
                    order.id(),
                    order.number(),
                    part.amountMinor(),
                    payment.keptMinor(),
                    payment.currency(),
                    payment.requireProviderId(),
                    part.kind() == Movement.CHARGEBACK ? "charged-back" : "refunded-at-provider");
        }

        @Override
        public String type() {
            return "order.refunded";
        }
    }

    /** An order was canceled and its payment reversed. */
    record Canceled(UUID orderId, String number, String reason, long refundedMinor, String currency)
            implements OrderEvent {
        @Override
        public String type() {
            return "order.canceled";
        }
    }
}
