package co.cosmeticos.auth.loginthrottle;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of throttled attempts. */
public abstract sealed class AttemptRefused extends Refusal {

    private AttemptRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Too many failures with this account, there or not; nothing was looked at. */
    public static final class Throttled extends AttemptRefused {
        private final long retryAfterSeconds;

        public Throttled(long retryAfterSeconds) {
            super("login-throttled", 429, "Too many failed attempts. Try again in %d s.".formatted(retryAfterSeconds));
            this.retryAfterSeconds = retryAfterSeconds;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("retryAfterSeconds", retryAfterSeconds);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", Long.toString(retryAfterSeconds));
        }
    }
}
