package co.cosmeticos.orders.payment;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The payment provider, and the time limits of payments.
 *
 * @param cardExpiry time for a card's 3-D Secure
 * @param pixExpiry time to pay a PIX code
 * @param boletoExpiry time to pay a boleto
 * @param grace how much longer than its payment the stock is held
 * @param reconcileEvery how often the provider is asked about a payment that waits for its customer
 * @param lateEvery how often the provider is asked about the payments of expired orders, and for what went back there
 * @param lateFor for how long after an order has expired, and after money went back
 */
public record PaymentSettings(
        String url,
        String apiKey,
        String webhookSecret,
        Duration cardExpiry,
        Duration pixExpiry,
        Duration boletoExpiry,
        Duration grace,
        Duration reconcileEvery,
        Duration lateEvery,
        Duration lateFor) {

    // What is deleted as stale has ended 30 days before at least: so no money is looked for then.
    private static final Duration LONGEST_LATE = Duration.ofDays(30);

    public PaymentSettings {
        positive("payment.card-expiry", cardExpiry);
        positive("payment.pix-expiry", pixExpiry);
        positive("payment.boleto-expiry", boletoExpiry);
        positive("payment.grace", grace);
        positive("payment.reconcile-every", reconcileEvery);
        positive("payment.late-every", lateEvery);
        positive("payment.late-for", lateFor);
        if (lateFor.compareTo(LONGEST_LATE) > 0) {
            throw new IllegalArgumentException("payment.late-for must be at most PT720H, was " + lateFor);
        }
    }

    /** Reads them from the service's settings. */
    public static PaymentSettings from(Settings settings) {
        return new PaymentSettings(
                settings.text("payment.url"),
                settings.text("payment.api-key"),
                settings.text("payment.webhook-secret"),
                settings.duration("payment.card-expiry", Duration.ofMinutes(15)),
                settings.duration("payment.pix-expiry", Duration.ofMinutes(30)),
                settings.duration("payment.boleto-expiry", Duration.ofDays(3)),
                settings.duration("payment.grace", Duration.ofMinutes(10)),
                settings.duration("payment.reconcile-every", Duration.ofMinutes(1)),
                settings.duration("payment.late-every", Duration.ofHours(1)),
                settings.duration("payment.late-for", Duration.ofDays(7)));
    }

    private static void positive(String key, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException(key + " must be more than nothing, was " + value);
        }
    }

    /** How long the customer has to pay. */
    public Duration expiry(PaymentMethod method) {
        return switch (method) {
            case CARD -> cardExpiry;
            case PIX -> pixExpiry;
            case BOLETO -> boletoExpiry;
        };
    }

    /** How long the stock is held. */
    public Duration hold(PaymentMethod method) {
        return expiry(method).plus(grace);
    }
}
