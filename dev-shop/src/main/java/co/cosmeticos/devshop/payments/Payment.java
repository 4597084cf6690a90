package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.brazil.Boleto;
import co.cosmeticos.devshop.brazil.PixCode;
import co.cosmeticos.devshop.http.Refused;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Payment: its request, status and amounts, in minor units. */
public record Payment(
        String id,
        PaymentOrder order,
        PaymentStatus status,
        long capturedMinor,
        long refundedMinor,
        long chargedBackMinor,
        Instructions instructions,
        Instant expiresAt,
        @Nullable String declineCode,
        Instant createdAt) {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");

    /** Instructions for the payer. */
    public record Instructions(
            @Nullable String redirectUrl,
            @Nullable String pixPayload,
            @Nullable String boletoLine) {}

    /**
     * A new payment; the token of a card decides its outcome.
     *
     * @param id hexadecimal digits behind a prefix
     * @param page URL of the page of the payer
     */
    static Payment open(String id, PaymentOrder order, Instant now, String page) {
        var expiresAt = now.plus(order.timeToLive());
        var status = order.isCard() ? cardStatus(order) : PaymentStatus.PENDING;
        var declineCode = status == PaymentStatus.DECLINED ? declineCode(order) : null;
        var instructions = new Instructions(
                order.isCard() && status != PaymentStatus.REQUIRES_ACTION ? null : page,
                "pix".equals(order.method()) ? pix(page, order) : null,
                "boleto".equals(order.method()) ? boleto(id, order, expiresAt) : null);
        return new Payment(id, order, status, 0, 0, 0, instructions, expiresAt, declineCode, now);
    }

    private static PaymentStatus cardStatus(PaymentOrder order) {
        return switch (String.valueOf(order.token())) {
            case "tok_ok", "tok_lost_reply" -> PaymentStatus.AUTHORIZED;
            case "tok_3ds" -> PaymentStatus.REQUIRES_ACTION;
            default -> PaymentStatus.DECLINED;
        };
    }

    private static String declineCode(PaymentOrder order) {
        return "tok_declined".equals(order.token()) ? "insufficient_funds" : "unknown_token";
    }

    private static String pix(String page, PaymentOrder order) {
        var location = page.replaceFirst("^https?://", "").replaceFirst("/pay/", "/pix/");
        return PixCode.of(location, order.amountMinor(), "Cosmeticos-co", "Sao Paulo");
    }

    private static String boleto(String id, PaymentOrder order, Instant expiresAt) {
        var number = new BigInteger(id.substring(id.indexOf('_') + 1), 16).mod(BigInteger.TEN.pow(25));
        return Boleto.of(number.toString(), order.amountMinor(), LocalDate.ofInstant(expiresAt, SAO_PAULO))
                .line();
    }

    Payment to(PaymentStatus target) {
        if (!status.mayBecome(target)) {
            throw wrongState("A %s payment cannot become %s.".formatted(status.code(), target.code()));
        }
        return with(target, capturedMinor, refundedMinor);
    }

    /** The payment after 3-D Secure. */
    Payment challenged(boolean success) {
        if (status != PaymentStatus.REQUIRES_ACTION) {
            throw wrongState("This payment awaits no challenge.");
        }
        return success
                ? to(PaymentStatus.AUTHORIZED)
                : new Payment(
                        id,
                        order,
                        PaymentStatus.DECLINED,
                        0,
                        0,
                        0,
                        instructions,
                        expiresAt,
                        "authentication_failed",
                        createdAt);
    }

    /** The payment after the payer paid a PIX or boleto; paying again changes nothing. */
    Payment settled() {
        if (order.isCard()) {
            throw wrongState("A card is settled by its capture.");
        }
        return status == PaymentStatus.CAPTURED
                ? this
                : with(to(PaymentStatus.CAPTURED).status, order.amountMinor(), 0);
    }

    /** The payment after a capture, of all unless an amount is given. */
    Payment captured(@Nullable Long amountMinor) {
        if (!order.isCard()) {
            throw wrongState("A PIX or boleto is captured when its payer pays it.");
        }
        var amount = amountMinor == null ? order.amountMinor() : amountMinor;
        return with(to(PaymentStatus.CAPTURED).status, within(amount, order.amountMinor()), 0);
    }

    /** The payment after a refund, of all that is left unless an amount is given. */
    Payment refunded(@Nullable Long amountMinor) {
        var whole = to(PaymentStatus.REFUNDED).status;
        var all = refundedMinor + within(amountMinor == null ? left() : amountMinor, left());
        return with(all == capturedMinor ? whole : status, capturedMinor, all);
    }

    /** The payment after a chargeback, of all that is left unless an amount is given; it stays captured. */
    Payment chargedBack(@Nullable Long amountMinor) {
        if (!isChargeable()) {
            throw wrongState("Of this %s payment nothing can be charged back.".formatted(status.code()));
        }
        var amount = within(amountMinor == null ? left() : amountMinor, left());
        return new Payment(
                id,
                order,
                status,
                capturedMinor,
                refundedMinor,
                chargedBackMinor + amount,
                instructions,
                expiresAt,
                declineCode,
                createdAt);
    }

    boolean isChargeable() {
        return status == PaymentStatus.CAPTURED && left() > 0;
    }

    private long left() {
        return capturedMinor - refundedMinor - chargedBackMinor;
    }

    private static long within(long amountMinor, long limit) {
        if (amountMinor < 1 || amountMinor > limit) {
            throw new Refused(409, "amount-not-available", "The amount must be 1 to %d.".formatted(limit));
        }
        return amountMinor;
    }

    private static Refused wrongState(String detail) {
        return new Refused(409, "payment-state", detail);
    }

    private Payment with(PaymentStatus target, long captured, long refunded) {
        return new Payment(
                id,
                order,
                target,
                captured,
                refunded,
                chargedBackMinor,
                instructions,
                expiresAt,
                declineCode,
                createdAt);
    }

    boolean isOpen() {
        return status == PaymentStatus.PENDING || status == PaymentStatus.REQUIRES_ACTION;
    }
}
