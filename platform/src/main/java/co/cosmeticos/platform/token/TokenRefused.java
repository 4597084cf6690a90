package co.cosmeticos.platform.token;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of an access token (RFC 6750, section 3.1). */
public abstract sealed class TokenRefused extends Refusal {

    private TokenRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The operation requires an access token, and the request has none. */
    public static final class Missing extends TokenRefused {
        public Missing() {
            super("unauthorized", 401, "This operation requires an access token.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer");
        }
    }

    /** The token is invalid: forged, of another type or audience, expired, or of a revoked session. */
    public static final class Invalid extends TokenRefused {
        public Invalid(String reason) {
            super("invalid-token", 401, reason);
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        }
    }

    /** The token is valid, without the scope of this operation. */
    public static final class InsufficientScope extends TokenRefused {
        private final String scope;

        public InsufficientScope(String scope) {
            super("forbidden", 403, "This operation requires a token with the scope %s.".formatted(scope));
            this.scope = scope;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
        }
    }

    /** The token is valid, without the permission of this operation. */
    public static final class MissingPermission extends TokenRefused {
        public MissingPermission() {
            super("forbidden", 403, "Your account does not allow this operation.");
        }
    }

    /** The token cannot be verified, since the keys cannot be fetched now. */
    public static final class Unverifiable extends TokenRefused {
        public Unverifiable() {
            super("unavailable", 503, "Tokens cannot be verified right now; try again later.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "5");
        }
    }
}
