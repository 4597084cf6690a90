package co.cosmeticos.auth.mfa;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of second-factor codes and enrollments. */
public abstract sealed class MfaRefused extends Refusal {

    private static final Map<String, String> BEARER = Map.of("WWW-Authenticate", "Bearer");

    private MfaRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The password was right, and the account asks for a code as well. */
    public static final class Required extends MfaRefused {
        public Required() {
            super("otp-required", 401, "Enter the code of your authenticator app, or a recovery code.");
        }

        @Override
        public Map<String, String> headers() {
            return BEARER;
        }
    }

    /** The code is wrong, or was used before. */
    public static final class InvalidCode extends MfaRefused {
        public InvalidCode() {
            super("otp-invalid", 401, "The code is incorrect or was already used; wait for the next one.");
        }

        @Override
        public Map<String, String> headers() {
            return BEARER;
        }
    }

    /** Nothing was prepared that a code could confirm. */
    public static final class NotPrepared extends MfaRefused {
        public NotPrepared() {
            super("mfa-setup-not-started", 409, "The setup of two-step verification was not started.");
        }
    }

    /** It is on; whoever wants another secret turns it off first. */
    public static final class AlreadyEnabled extends MfaRefused {
        public AlreadyEnabled() {
            super("mfa-already-enabled", 409, "Two-step verification is already on.");
        }
    }
}
