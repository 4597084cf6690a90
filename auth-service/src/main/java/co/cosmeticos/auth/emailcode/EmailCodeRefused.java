package co.cosmeticos.auth.emailcode;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals of email codes. */
public abstract sealed class EmailCodeRefused extends Refusal {

    private EmailCodeRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /**
     * The code is none of ours, was used, has expired, or password or address have changed since; which is not told.
     */
    public static final class InvalidCode extends EmailCodeRefused {
        public InvalidCode() {
            super("code-invalid", 410, "This code is invalid or has expired; request a new one.");
        }
    }
}
