package co.cosmeticos.auth.login;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals to log in. */
public abstract sealed class LoginRefused extends Refusal {

    private LoginRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** No such account, or not with this password; which of the two is not told. */
    public static final class Credentials extends LoginRefused {
        public Credentials() {
            super("invalid-credentials", 401, "The email address or password is incorrect.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("WWW-Authenticate", "Bearer");
        }
    }

    /** The password was right, and an administrator has disabled the account. */
    public static final class Disabled extends LoginRefused {
        public Disabled() {
            super("account-disabled", 403, "This account is disabled; please contact our support.");
        }
    }

    /** The password was right, and the address is not verified yet. */
    public static final class Unverified extends LoginRefused {
        public Unverified() {
            super("email-unverified", 403, "Please verify your email address first; we have sent you an email.");
        }
    }
}
