package co.cosmeticos.auth.login;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why somebody was not logged in. */
public abstract sealed class LoginRefused extends Refusal {

    private LoginRefused(String detail) {
        super(detail);
    }

    /** No such account, or not with this password; which of the two is not told. */
    public static final class Credentials extends LoginRefused {
        public Credentials() {
            super("The e-mail address or the password is wrong.");
        }

        @Override
        public String slug() {
            return "login-refused";
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

    /** The password was right, and an administrator has taken the account out of use. */
    public static final class Disabled extends LoginRefused {
        public Disabled() {
            super("This account is out of use; our support knows why.");
        }

        @Override
        public String slug() {
            return "account-disabled";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The password was right, and the address is not verified yet. */
    public static final class Unverified extends LoginRefused {
        public Unverified() {
            super("Confirm your e-mail address first; a mail says how.");
        }

        @Override
        public String slug() {
            return "email-unverified";
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
