package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.buyer.Contact;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentStatus;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An order as its buyer sees it, or staff, for whom the buyer's contact is masked.
 *
 * @param id UUID of the order
 * @param number its number for people: {@code CO-7K3M9Q2}
 * @param status its state
 * @param reason why it was rejected, expired or was canceled: the slug of a problem, or {@code canceled-on-request}; else
 *     absent
 * @param subtotalMinor sum of the lines, in the minor unit of currency
 * @param discountMinor discount of a coupon, in the minor unit of currency; 0 without one
 * @param shippingMinor price of the delivery, in the minor unit of currency
 * @param totalMinor what is to be paid: subtotal less discount plus shipping, in the minor unit of currency
 * @param currency ISO 4217 code of all its amounts
 * @param lines what was bought
 * @param coupon code of the coupon that gave the discount; absent without one
 * @param shippingOption code of the way of delivery
 * @param shipping the way of delivery as it was chosen, and when the goods are expected
 * @param contact the buyer's email address, telephone number and masked tax id, all masked for staff; absent once the buyer
 *     was erased
 * @param address where the goods are sent
 * @param payment the payment with its status, and what the customer needs to pay
 * @param timeline what happened to the order and its money, the newest last
 * @param createdAt when it was placed
 * @param orderToken opens the order without an account; in the checkout's answer only
 */
public record OrderView(
        String id,
        String number,
        OrderStatus status,

        @Nullable @Schema(
                enumeration = {
                    "canceled-on-request",
                    "checkout-not-completed",
                    "coupon-customer-limit",
                    "coupon-exhausted",
                    "coupon-unknown",
                    "coupon-unpaid-limit",
                    "out-of-stock",
                    "paid-too-late",
                    "payment-declined",
                    "payment-expired",
                    "reservation-expired",
                    "too-many-unpaid-orders",
                    "unpaid-network-limit",
                    "unpaid-stock-limit"
                })
        String reason,

        long subtotalMinor,
        long discountMinor,
        long shippingMinor,
        long totalMinor,
        String currency,
        List<OrderLine> lines,
        @Nullable String coupon,
        String shippingOption,
        ShippingView shipping,
        @Nullable Contact contact,
        Address address,
        PaymentView payment,
        List<OrderTimelines.Entry> timeline,
        Instant createdAt,
        @Nullable String orderToken) {

    public OrderView {
        lines = List.copyOf(lines);
        timeline = List.copyOf(timeline);
    }

    /**
     * The way of delivery of an order.
     *
     * @param code of the way of delivery, whatever it costs
     * @param name what it was called when it was chosen; absent in orders that are older than this member
     * @param days days until the goods arrive, from the confirmation of the order on, as promised when it was chosen; absent in
     *     orders that are older than this member
     * @param expectedBy until when the goods are to arrive by that promise; absent unless the order is confirmed or sent
     */
    @Schema(name = "OrderShipping")
    public record ShippingView(
            String code,
            @Nullable String name,
            @Nullable Integer days,
            @Nullable Instant expectedBy) {

        private static ShippingView of(Order order) {
            var delivery = order.delivery();
            return new ShippingView(delivery.code(), delivery.name(), delivery.days(), order.expectedBy());
        }
    }

    /**
     * The payment of an order, and what the customer needs to pay.
     *
     * @param status its state; {@code requires_action} for 3-D Secure, {@code pending} until a PIX or boleto is paid
     * @param method how it is paid
     * @param installments 1 when paid at once
     * @param redirectUrl page of 3-D Secure to send the customer to; only while it {@code requires_action}
     * @param pixPayload PIX code, to be copied or shown as a QR code; absent for other methods, and once it is not waited for any more
     * @param boletoLine line of the boleto, to be typed or copied; absent likewise
     * @param declineCode the provider's reason for declining a card; absent unless it was
     * @param expiresAt until when the customer can pay; absent where nothing has to be done
     * @param refundedMinor what went back to the customer, whoever asked the provider for it, in the minor unit of the
     *     order's currency
     * @param chargedBackMinor what the card's bank took back, in the minor unit of the order's currency
     */
    public record PaymentView(
            @Schema(
                    enumeration = {
                        "new",
                        "requires_action",
                        "pending",
                        "authorized",
                        "captured",
                        "declined",
                        "voided",
                        "refunded",
                        "expired"
                    })
            String status,

            @Schema(enumeration = {"card", "pix", "boleto"}) String method,
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
            var next = payment.status().isOpen() ? payment.state().nextAction() : Payment.NextAction.NONE;
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

    /** The view for the buyer: signed in, or with a token. */
    static OrderView forBuyer(Order order, Payment payment, List<OrderTimelines.Entry> timeline) {
        return of(order, payment, timeline).with(Contact.of(order.buyer()), null);
    }

    /** The view for who has just placed it. */
    static OrderView withToken(Order order, Payment payment, List<OrderTimelines.Entry> timeline, String token) {
        return of(order, payment, timeline).with(Contact.of(order.buyer()), token);
    }

    /** The view for staff, who read the contact by another permission; parcels need the address. */
    static OrderView forStaff(Order order, Payment payment, List<OrderTimelines.Entry> timeline) {
        return of(order, payment, timeline);
    }

    private static OrderView of(Order order, Payment payment, List<OrderTimelines.Entry> timeline) {
        var totals = order.totals();
        return new OrderView(
                order.id().toString(),
                order.number(),
                order.status(),
                order.reason(),
                totals.subtotal().minorUnits(),
                totals.discount().minorUnits(),
                totals.shipping().minorUnits(),
                totals.totalMinor(),
                totals.currency(),
                order.lines(),
                order.coupon(),
                order.delivery().code(),
                ShippingView.of(order),
                Contact.masked(order.buyer()),
                order.buyer().address(),
                PaymentView.of(payment),
                timeline,
                order.createdAt().toInstant(),
                null);
    }

    private OrderView with(@Nullable Contact otherContact, @Nullable String token) {
        return new OrderView(
                id,
                number,
                status,
                reason,
                subtotalMinor,
                discountMinor,
                shippingMinor,
                totalMinor,
                currency,
                lines,
                coupon,
                shippingOption,
                shipping,
                otherContact,
                address,
                payment,
                timeline,
                createdAt,
                token);
    }
}
