package co.cosmeticos.auth.credential;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals of changes that need the password. */
public abstract sealed class CredentialRefused extends Refusal {

    private CredentialRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The current password was wrong; the session goes on. */
    public static final class WrongPassword extends CredentialRefused {
        public WrongPassword() {
            super("password-incorrect", 403, "The password is incorrect.");
        }
    }
}
