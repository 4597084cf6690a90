package co.cosmeticos.auth.password;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals to verify or accept a password. */
public abstract sealed class PasswordRefused extends Refusal {

    private PasswordRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** As many passwords as this server can hash are under way; nothing was counted or looked at. */
    public static final class Busy extends PasswordRefused {
        public Busy() {
            super("login-busy", 429, "Many people are signing in right now. Try again in a second.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "1");
        }
    }

    /** Among the first that anybody would try. */
    public static final class TooCommon extends PasswordRefused {
        public TooCommon() {
            super(
                    "password-too-common",
                    422,
                    "This password is too common or too close to your name or email; choose another one.");
        }
    }
}
