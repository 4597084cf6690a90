package co.cosmeticos.auth.session;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of refresh tokens. */
public abstract sealed class SessionRefused extends Refusal {

    private SessionRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The token is unknown, its session is over, or it was spent before: log in again. Which of them is not told. */
    public static final class Expired extends SessionRefused {
        public Expired() {
            super("session-expired", 401, "Your session has ended. Please sign in again.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer");
        }
    }
}
