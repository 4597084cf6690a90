package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;

/**
 * An authorization error response (RFC 6749, section 4.1.2.1): redirects to the storefront without a code, and says
 * why.
 */
public final class AuthorizationError extends RuntimeException {

    private final String location;

    /** With one of the error codes that a storefront understands. */
    public AuthorizationError(AuthorizationRequest request, String issuer, String error) {
        super(error, null, false, false);
        this.location = request.answer(issuer, "error", error);
    }

    String location() {
        return location;
    }
}
