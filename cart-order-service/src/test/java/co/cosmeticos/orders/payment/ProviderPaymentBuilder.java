package co.cosmeticos.orders.payment;

import co.cosmeticos.orders.payment.PaymentApi.PaymentRequest;
import co.cosmeticos.orders.payment.PaymentApi.ProviderPayment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Builds a payment as a provider has it, from the one that it was. */
public final class ProviderPaymentBuilder {

    private final String id;
    private String status;
    private long amount;
    private long captured;
    private long refunded;
    private long chargedBack;
    private String currency;
    private @Nullable String pixPayload;
    private @Nullable Instant expiresAt;
    private @Nullable String reference;

    private ProviderPaymentBuilder(String id, String status, long amount, String currency) {
        this.id = id;
        this.status = status;
        this.amount = amount;
        this.currency = currency;
    }

    /** The payment of a request, nothing of it captured. */
    public static ProviderPaymentBuilder requested(String id, String status, PaymentRequest request) {
        return new ProviderPaymentBuilder(id, status, request.amountMinor(), request.currency())
                .reference(request.reference());
    }

    /** A PIX payment that waits for its payer. */
    public static ProviderPaymentBuilder pix(String id, long amount, String payload, Instant expiresAt) {
        var pix = new ProviderPaymentBuilder(id, "pending", amount, "BRL");
        pix.pixPayload = payload;
        pix.expiresAt = expiresAt;
        return pix;
    }

    /** The same payment, to be changed. */
    public static ProviderPaymentBuilder of(ProviderPayment made) {
        var same = new ProviderPaymentBuilder(made.id(), made.status(), made.amountMinor(), made.currency());
        same.captured = made.capturedMinor();
        same.refunded = made.refundedMinor();
        same.chargedBack = made.chargedBackMinor();
        same.pixPayload = made.pixPayload();
        same.expiresAt = made.expiresAt();
        same.reference = made.reference();
        return same;
    }

    public ProviderPaymentBuilder status(String other) {
        status = other;
        return this;
    }

    public ProviderPaymentBuilder amount(long minor) {
        amount = minor;
        return this;
    }

    public ProviderPaymentBuilder captured(long minor) {
        captured = minor;
        return this;
    }

    public ProviderPaymentBuilder refunded(long minor) {
        refunded = minor;
        return this;
    }

    public ProviderPaymentBuilder chargedBack(long minor) {
        chargedBack = minor;
        return this;
    }

    public ProviderPaymentBuilder currency(String other) {
        currency = other;
        return this;
    }

    public ProviderPaymentBuilder reference(@Nullable String other) {
        reference = other;
        return this;
    }

    public ProviderPayment build() {
        return new ProviderPayment(
                id,
                status,
                amount,
                captured,
                refunded,
                chargedBack,
                currency,
                null,
                pixPayload,
                null,
                expiresAt,
                null,
                reference);
    }
}
