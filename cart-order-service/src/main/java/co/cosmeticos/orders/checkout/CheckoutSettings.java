package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The response time and the return origins of a checkout.
 *
 * @param answerWithin after which a client is told that its order is pending
 * @param returnOrigins of the storefronts to which the provider may send a customer back
 */
public record CheckoutSettings(Duration answerWithin, List<String> returnOrigins) {

    private static final Duration LONGEST = Duration.ofSeconds(20);

    public CheckoutSettings {
        if (answerWithin.isNegative() || answerWithin.isZero() || answerWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "checkout.answer-within must be more than nothing and at most PT20S, was " + answerWithin);
        }
        returnOrigins = returnOrigins.stream()
                .map(origin -> originOf(origin)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "checkout.return-origins must be origins, as https://loja.example, was " + origin)))
                .toList();
    }

    /**
     * Reads them from the service's settings; the shop's own origin, and those that may ask by CORS, are the default.
     */
    public static CheckoutSettings from(Settings settings) {
        var own = settings.shared("public-url", "http://localhost:8080");
        var others = settings.shared("cors.origins", "");
        return new CheckoutSettings(
                settings.duration("checkout.answer-within", Duration.ofSeconds(3)),
                list(settings.text("checkout.return-origins", own + "," + others)));
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Whether the provider may send a customer back there. */
    boolean mayReturnTo(String url) {
        return originOf(url).filter(returnOrigins::contains).isPresent();
    }

    // What a browser and this reader could understand in two ways is no origin: names of users, backslashes, other
    // ports.
    private static Optional<String> originOf(String url) {
        try {
            var uri = new URI(url);
            var isPlain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && Arrays.asList("http", "https").contains(uri.getScheme());
            return isPlain ? Optional.of(uri.getScheme() + "://" + uri.getHost() + port(uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String port(URI uri) {
        var isDefault = uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return isDefault ? "" : ":" + uri.getPort();
    }
}
