package co.cosmeticos.auth.session;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a refresh token got no successor. */
public abstract sealed class SessionRefused extends Refusal {

    private SessionRefused(String detail) {
        super(detail);
    }

    /** The token is unknown, its session is over, or it was spent before: log in again. Which of them is not told. */
    public static final class Over extends SessionRefused {
        public Over() {
            super("The session is over; log in again.");
        }

        @Override
        public String slug() {
            return "session-over";
        }

        @Override
        public int status() {
            return 401;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer");
        }
    }
}
