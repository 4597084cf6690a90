package co.cosmeticos.platform.token;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a request was not let in (RFC 6750, section 3.1). */
public abstract sealed class TokenRefused extends Refusal {

    private TokenRefused(String detail) {
        super(detail);
    }

    /** The operation needs an access token, and none came. */
    public static final class Missing extends TokenRefused {
        public Missing() {
            super("This operation needs an access token.");
        }

        @Override
        public String slug() {
            return "unauthorized";
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

    /** The token is none of ours: another type or audience, expired, or its session was ended. */
    public static final class Invalid extends TokenRefused {
        public Invalid(String reason) {
            super(reason);
        }

        @Override
        public String slug() {
            return "invalid-token";
        }

        @Override
        public int status() {
            return 401;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    /** The token is good and does not reach this far. */
    public static final class InsufficientScope extends TokenRefused {
        private final String scope;

        public InsufficientScope(String scope) {
            super("This operation needs a token with the scope %s.".formatted(scope));
            this.scope = scope;
        }

        @Override
        public String slug() {
            return "forbidden";
        }

        @Override
        public int status() {
            return 403;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }
    }

    /** The token is good, and its roles are not those of this operation. */
    public static final class MissingRole extends TokenRefused {
        public MissingRole() {
            super("Your account does not allow this operation.");
        }

        @Override
        public String slug() {
            return "forbidden";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The keys that would show whether the token is good cannot be fetched now. */
    public static final class Unverifiable extends TokenRefused {
        public Unverifiable() {
            super("Tokens cannot be verified for now; try again later.");
        }

        @Override
        public String slug() {
            return "unavailable";
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "5");
        }
    }
}
