package co.cosmeticos.orders.order;

import java.util.EnumSet;
import java.util.Set;

/** The states of an order, and the transitions between them. */
public enum OrderStatus {
    /** Placed; its stock and payment are in progress. */
    PENDING,
    /** The customer has to pay: 3-D Secure, PIX, boleto. */
    AWAITING_PAYMENT,
    /** Paid, with its stock sold. */
    CONFIRMED,
    /** Failed at the checkout. */
    REJECTED,
    /** Not paid in time. */
    EXPIRED,
    /** Canceled, its payment reversed. */
    CANCELED,
    FULFILLED,
    RETURNED;

    // Late money revives an expired order, or ends it with a refund.
    private Set<OrderStatus> next() {
        return switch (this) {
            case PENDING -> EnumSet.of(AWAITING_PAYMENT, CONFIRMED, REJECTED);
            case AWAITING_PAYMENT -> EnumSet.of(CONFIRMED, EXPIRED, CANCELED);
            case EXPIRED -> EnumSet.of(CONFIRMED, CANCELED);
            case CONFIRMED -> EnumSet.of(FULFILLED, CANCELED);
            case FULFILLED -> EnumSet.of(RETURNED);
            case REJECTED, CANCELED, RETURNED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** Whether the checkout is over, with whatever outcome. */
    public boolean isDecided() {
        return this != PENDING && this != AWAITING_PAYMENT;
    }

    /** Whether nothing comes after it. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** Whether the shop reverses what is paid for it. */
    public boolean isTakenBack() {
        return this == REJECTED || this == CANCELED;
    }

    /** Whether it may become that. */
    public boolean mayBecome(OrderStatus target) {
        return next().contains(target);
    }

    /** The target; throws {@link OrderRefused.CannotBecome} when there is no way to it. */
    public OrderStatus to(OrderStatus target) {
        if (!mayBecome(target)) {
            throw new OrderRefused.CannotBecome(this, target);
        }
        return target;
    }
}
