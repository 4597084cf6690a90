package co.cosmeticos.platform.settings;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/**
 * Reads the settings of this service: {@code checkout.lease} is looked up as {@code order.checkout.lease} in the order
 * service. An invalid value stops the start with a message that names key and value.
 */
@Component
public class Settings {

    private final Function<String, Optional<String>> source;
    private final String prefix;

    /** Settings of the running server, read through MicroProfile Config. */
    @jakarta.inject.Inject
    public Settings(Config config, ServiceIdentity service) {
        this(key -> config.getOptionalValue(key, String.class), service.prefix());
    }

    /** Settings from another source. */
    public Settings(Function<String, Optional<String>> source, String prefix) {
        this.source = source;
        this.prefix = prefix + ".";
    }

    /** The text of a setting that has no default; throws {@link IllegalArgumentException} when it is not set. */
    public String text(String key) {
        return optional(key)
                .orElseThrow(() -> new IllegalArgumentException(prefix + key + " must be set, and is not."));
    }

    /** The text of a setting. */
    public String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    /** The text of a setting, if it is set. */
    public Optional<String> optional(String key) {
        return source.apply(prefix + key).filter(value -> !value.isBlank());
    }

    /** The text of a setting shared by all services: {@code shop.public-url}. */
    public String shared(String key, String otherwise) {
        return source.apply("shop." + key).filter(value -> !value.isBlank()).orElse(otherwise);
    }

    /** An integer. */
    public int number(String key, int otherwise) {
        return parsed(key, otherwise, Integer::valueOf, "a whole number");
    }

    /** A duration in ISO 8601, as {@code PT15S}. */
    public Duration duration(String key, Duration otherwise) {
        return parsed(key, otherwise, Duration::parse, "an ISO 8601 duration, as PT15S");
    }

    /** True or false. */
    public boolean flag(String key, boolean otherwise) {
        return parsed(key, otherwise, Settings::strictBoolean, "true or false");
    }

    private static Boolean strictBoolean(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private <T> T parsed(String key, T otherwise, Function<String, T> parser, String form) {
        var text = optional(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return parser.apply(text.get().trim());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("%s%s must be %s, was %s".formatted(prefix, key, form, text.get()), e);
        }
    }
}
