package co.cosmeticos.auth.authorize;

import co.cosmeticos.platform.problem.Refusal;

/**
 * Refusals of {@code /authorize} that are shown to the user: where the redirect URI is not known to be the client's, the
 * browser is not sent there (RFC 6749, section 4.1.2.1).
 */
public abstract sealed class AuthorizeRefused extends Refusal {

    private AuthorizeRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** No such client, or not with this address; or one of the two stands in the request twice. */
    public static final class UnknownClient extends AuthorizeRefused {
        public UnknownClient() {
            super("client-unknown", 400, "The shop does not know this client, or not with this redirect_uri.");
        }
    }

    /** The page was not made for this browser, was altered, or its time is over. */
    public static final class LoginSessionExpired extends AuthorizeRefused {
        public LoginSessionExpired() {
            super(
                    "login-session-expired",
                    403,
                    "This sign-in was started in another browser or too long ago; start again.");
        }
    }
}
