package co.cosmeticos.auth.email;

import co.cosmeticos.platform.problem.Refusal;

/** Why an address was not verified or changed. */
public abstract sealed class EmailRefused extends Refusal {

    private EmailRefused(String detail) {
        super(detail);
    }

    /** A code alone shows who reads the mailbox, not whose account it is. */
    public static final class PasswordRequired extends EmailRefused {
        public PasswordRequired() {
            super("Send the account's password with the code, or sign in to the account first.");
        }

        @Override
        public String slug() {
            return "password-required";
        }

        @Override
        public int status() {
            return 403;
        }
    }

    /** The address has another account by now; only who reads its mails gets to know that. */
    public static final class Taken extends EmailRefused {
        public Taken() {
            super("This e-mail address has an account of its own.");
        }

        @Override
        public String slug() {
            return "email-taken";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
