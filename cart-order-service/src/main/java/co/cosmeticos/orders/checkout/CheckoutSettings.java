package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.origin.WebOrigins;
import co.cosmeticos.platform.settings.Settings;
import java.time.Duration;

/**
 * The response time and the return origins of a checkout.
 *
 * @param answerWithin after which a client is told that its order is pending
 * @param returnOrigins of the storefronts to which the provider may send a customer back
 */
public record CheckoutSettings(Duration answerWithin, WebOrigins returnOrigins) {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    public CheckoutSettings {
        if (answerWithin.isNegative() || answerWithin.isZero() || answerWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "checkout.answer-within must be more than nothing and at most PT20S, was " + answerWithin);
        }
    }

    /**
     * Reads them from the service's settings; the shop's own origin, and those that may ask by CORS, are the default.
     */
    public static CheckoutSettings from(Settings settings) {
        var given = settings.text("checkout.return-origins", "");
        return new CheckoutSettings(
                settings.duration("checkout.answer-within", Duration.ofSeconds(3)),
                given.isBlank() ? ownAndAllowed(settings) : WebOrigins.parse("checkout.return-origins", given));
    }

    private static WebOrigins ownAndAllowed(Settings settings) {
        return WebOrigins.ofPage("shop.public-url", settings.shared("public-url", "http://localhost:8080"))
                .and(WebOrigins.parse("shop.cors.origins", settings.shared("cors.origins", "")));
    }

    /** Whether the provider may send a customer back there. */
    boolean mayReturnTo(String url) {
        return returnOrigins.holdPage(url);
    }
}
