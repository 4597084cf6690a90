package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * How a checkout answers.
 *
 * @param answerWithin after which a client is told that its order is pending
 */
public record CheckoutSettings(Duration answerWithin) {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    public CheckoutSettings {
        if (answerWithin.isNegative() || answerWithin.isZero() || answerWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "checkout.answer-within must be more than nothing and at most PT20S, was " + answerWithin);
        }
    }

    /** Reads them from the service's settings. */
    public static CheckoutSettings from(Settings settings) {
        return new CheckoutSettings(settings.duration("checkout.answer-within", Duration.ofSeconds(3)));
    }
}
