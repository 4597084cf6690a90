package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its buyer sees it.
 *
 * @param id UUID of the order
 * @param number its number for people: {@code CO-7K3M9Q2}
 * @param status {@code PENDING}, {@code AWAITING_PAYMENT}, {@code CONFIRMED}, {@code REJECTED}, {@code EXPIRED}, {@code
 *     CANCELED}, {@code FULFILLED} or {@code RETURNED}
 * @param reason why it was rejected, expired or was canceled: the slug of a problem; else absent
 * @param subtotalMinor sum of the lines, in the minor unit of currency
 * @param discountMinor discount of a coupon, in the minor unit of currency; 0 without one
 * @param shippingMinor price of the delivery, in the minor unit of currency
 * @param totalMinor what is to be paid: subtotal less discount plus shipping, in the minor unit of currency
 * @param currency ISO 4217 code of all its amounts
 * @param lines what was bought
 * @param shippingOption code of the way of delivery
 * @param address where the goods are sent
 * @param payment the payment with its status, and what the customer needs to pay
 * @param createdAt when it was placed
 * @param orderToken opens the order without an account; in the checkout's answer only
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
     * The payment of an order, and what the customer needs to pay.
     *
     * @param status {@code new}, {@code requires_action}, {@code pending}, {@code authorized}, {@code captured}, {@code
     *     declined}, {@code voided}, {@code refunded} or {@code expired}
     * @param method {@code card}, {@code pix} or {@code boleto}
     * @param installments 1 when paid at once
     * @param redirectUrl page of 3-D Secure to send the customer to; only while it {@code requires_action}
     * @param pixPayload PIX code, to be copied or shown as a QR code; absent for other methods
     * @param boletoLine line of the boleto, to be typed or copied; absent for other methods
     * @param declineCode the provider's reason for declining a card; absent unless it was
     * @param expiresAt until when the customer can pay; absent where nothing has to be done
     * @param refundedMinor what went back to the customer, whoever asked the provider for it, in the minor unit of the
     *     order's currency
     * @param chargedBackMinor what the card's bank took back, in the minor unit of the order's currency
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
