package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.problem.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The value of the header {@code Idempotency-Key}: 1 to 128 printable ASCII characters without spaces. */
public record IdempotencyKey(String value) {

    private static final Pattern FORM = Pattern.compile("[!-~]{1,128}");

    /** Parses the key of a request; throws {@link Missing} without one, {@link Malformed} when it is invalid. */
    public static IdempotencyKey required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Missing();
        }
        if (!FORM.matcher(header).matches()) {
            throw new Malformed();
        }
        return new IdempotencyKey(header);
    }

    /** The operation requires a key, and the request has none. */
    public static final class Missing extends Refusal {
        public Missing() {
            super("idempotency-key-missing", 400, "This operation requires the Idempotency-Key header.");
        }
    }

    /** The key is longer than 128 characters, or has spaces. */
    public static final class Malformed extends Refusal {
        public Malformed() {
            super(
                    "idempotency-key-malformed",
                    400,
                    "An Idempotency-Key has 1 to 128 printable ASCII characters without spaces.");
        }
    }

    /** The key was used with another request. */
    public static final class Reused extends Refusal {
        public Reused() {
            super("idempotency-key-reused", 422, "This Idempotency-Key was already used with another request.");
        }
    }
}
