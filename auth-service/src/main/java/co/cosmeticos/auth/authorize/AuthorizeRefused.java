package co.cosmeticos.auth.authorize;

import co.cosmeticos.platform.problem.Refusal;

/**
 * Why nobody is logged in for a storefront, told to the person: where it is not sure whose address it is, nobody is sent
 * there (RFC 6749, section 4.1.2.1).
 */
public abstract sealed class AuthorizeRefused extends Refusal {

    private AuthorizeRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** No such client, or not with this address; or one of the two stands in the request twice. */
    public static final class UnknownClient extends AuthorizeRefused {
        public UnknownClient() {
            super("client-unknown", 400, "This shop does not know the client, or not with this redirect_uri.");
        }
    }

    /** The page was not made for this browser, was altered, or its time is over. */
    public static final class PageVoid extends AuthorizeRefused {
        public PageVoid() {
            super(
                    "login-session-expired",
                    403,
                    "This log-in was begun in another browser or too long ago; begin it again.");
        }
    }
}
