package co.cosmeticos.auth.credential;

import co.cosmeticos.platform.problem.Refusal;

/** Why a change that wants the password was not made. */
public abstract sealed class CredentialRefused extends Refusal {

    private CredentialRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The password of today was wrong; the session goes on. */
    public static final class WrongPassword extends CredentialRefused {
        public WrongPassword() {
            super("password-incorrect", 403, "The password is wrong.");
        }
    }
}
