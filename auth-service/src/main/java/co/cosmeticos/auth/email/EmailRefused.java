package co.cosmeticos.auth.email;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to verify or change an email address. */
public abstract sealed class EmailRefused extends Refusal {

    private EmailRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** A code alone shows who reads the mailbox, not whose account it is. */
    public static final class PasswordRequired extends EmailRefused {
        public PasswordRequired() {
            super("password-required", 403, "Enter your password with the code, or sign in first.");
        }
    }

    /** The address has another account by now; only a reader of its mails gets to know that. */
    public static final class Taken extends EmailRefused {
        public Taken() {
            super("email-taken", 409, "Another account uses this email address.");
        }
    }
}
