package co.cosmeticos.auth.credential;

import co.cosmeticos.platform.problem.Refusal;

/** Why a change that wants the password was not made. */
public abstract sealed class CredentialRefused extends Refusal {

    private CredentialRefused(String detail) {
        super(detail);
    }

    /** The password of today was wrong; the session goes on. */
    public static final class WrongPassword extends CredentialRefused {
        public WrongPassword() {
            super("The password is wrong.");
        }

        @Override
        public String slug() {
            return "wrong-password";
        }

        @Override
        public int status() {
            return 403;
        }
    }
}
