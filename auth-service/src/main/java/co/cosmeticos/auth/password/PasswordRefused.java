package co.cosmeticos.auth.password;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a password was not looked at, or not taken. */
public abstract sealed class PasswordRefused extends Refusal {

    private PasswordRefused(String detail) {
        super(detail);
    }

    /** As many passwords as this server can hash are under way; nothing was counted or looked at. */
    public static final class Busy extends PasswordRefused {
        public Busy() {
            super("Too many people log in just now; try again in a second.");
        }

        @Override
        public String slug() {
            return "login-busy";
        }

        @Override
        public int status() {
            return 429;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }

    /** Among the first that anybody would try. */
    public static final class TooCommon extends PasswordRefused {
        public TooCommon() {
            super("Many people use this password, or it is made of your own name or address; choose another.");
        }

        @Override
        public String slug() {
            return "password-too-common";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
