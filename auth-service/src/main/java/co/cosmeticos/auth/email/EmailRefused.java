package co.cosmeticos.auth.email;

import co.cosmeticos.platform.problem.Refusal;

/** Why an address was not changed. */
public abstract sealed class EmailRefused extends Refusal {

    private EmailRefused(String detail) {
        super(detail);
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
