package co.cosmeticos.auth.token;

/** OAuth errors of the token, introspection and revocation endpoints (RFC 6749, section 5.2). */
public abstract sealed class OAuthError extends RuntimeException {

    private final String error;
    private final int status;

    private OAuthError(String error, int status, String description) {
        super(description, null, false, false);
        this.error = error;
        this.status = status;
    }

    String error() {
        return error;
    }

    int status() {
        return status;
    }

    /** Something is missing from the request, or stands in it twice. */
    static final class Malformed extends OAuthError {
        Malformed(String description) {
            super("invalid_request", 400, description);
        }
    }

    /** No such client, or not with this secret; which of the two is not told. */
    static final class Client extends OAuthError {
        Client() {
            super("invalid_client", 401, "The client is unknown or its secret is wrong.");
        }
    }

    /** An unsupported grant type. */
    static final class GrantType extends OAuthError {
        GrantType() {
            super(
                    "unsupported_grant_type",
                    400,
                    "Only client_credentials, authorization_code and refresh_token are granted here.");
        }
    }

    /** A code or refresh token that is invalid, expired, or of another client; which is not told. */
    public static final class Grant extends OAuthError {
        public Grant() {
            super("invalid_grant", 400, "The code or the token is not good, or not for this client.");
        }
    }

    /** A token that does not end before its time (RFC 7009, section 2.2.1). */
    public static final class TokenType extends OAuthError {
        public TokenType() {
            super("unsupported_token_type", 400, "Tokens of the shop's services end by themselves.");
        }
    }

    /** A scope that this client lacks. */
    static final class Scope extends OAuthError {
        Scope() {
            super("invalid_scope", 400, "The client does not have every scope that it asked for.");
        }
    }
}
