package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its buyer sees it, in minor units.
 *
 * @param reason why it came to nothing: a slug
 * @param orderToken lets a guest see the order; stands in the answer to the checkout only
 */
public record OrderView(
        String id,
        String number,
        String status,
        @Nullable String reason,
        long subtotalMinor,
        long discountMinor,
        long shippingMinor,
        long totalMinor,
        String currency,
        List<OrderLine> lines,
        String shippingOption,
        Address address,
        PaymentView payment,
        Instant createdAt,
        @Nullable String orderToken) {

    /**
     * The payment, and what the customer needs to pay.
     *
     * @param refundedMinor what went back to the customer, also where only the provider was asked for it
     * @param chargedBackMinor what the card's bank took back
     */
    public record PaymentView(
            String status,
            String method,
            int installments,
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine,
            @Nullable String declineCode,
            @Nullable Instant expiresAt,
            long refundedMinor,
            long chargedBackMinor) {

        /** The view of a payment. */
        public static PaymentView of(Payment payment) {
            var next = payment.state().nextAction();
            var expiresAt = next.expiresAt();
            return new PaymentView(
                    payment.status().text(),
                    payment.method().text(),
                    payment.means().installments(),
                    payment.status() == PaymentStatus.REQUIRES_ACTION ? next.redirectUrl() : null,
                    next.pixPayload(),
                    next.boletoLine(),
                    payment.declineCode(),
                    expiresAt == null ? null : expiresAt.toInstant(),
                    payment.refundedMinor(),
                    payment.chargedBackMinor());
        }
    }

    /** The view of an order for somebody who may see it. */
    public static OrderView of(Order order, Payment payment) {
        return of(order, payment, null);
    }

    /** The view for who has just placed it. */
    public static OrderView withToken(Order order, Payment payment, String token) {
        return of(order, payment, token);
    }

    private static OrderView of(Order order, Payment payment, @Nullable String token) {
        var totals = order.totals();
        return new OrderView(
                order.id().toString(),
                order.number(),
                order.status().name(),
                order.reason(),
                totals.subtotal().minorUnits(),
                totals.discount().minorUnits(),
                totals.shipping().minorUnits(),
                totals.totalMinor(),
                totals.currency(),
                order.lines(),
                order.snapshot().shippingOption(),
                order.buyer().address(),
                PaymentView.of(payment),
                order.createdAt().toInstant(),
                token);
    }
}
