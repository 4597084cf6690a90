package co.cosmeticos.auth.federation;

import co.cosmeticos.platform.problem.Refusal;

/** Why a person whom a provider knows has no account here by that. */
public abstract sealed class IdentityRefused extends Refusal {

    private IdentityRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** It does not vouch that the person reads mails to the address, so no account is opened or found by it. */
    public static final class EmailUnverified extends IdentityRefused {
        public EmailUnverified() {
            super("provider-email-unverified", 403, "The provider has not verified your e-mail address.");
        }
    }

    /**
     * An account has the address, and nobody has shown to read it: whoever opened it may wait for the person to come and
     * fill it (account pre-hijacking). A new password by mail verifies the address and ends his sessions.
     */
    public static final class AccountUnverified extends IdentityRefused {
        public AccountUnverified() {
            super(
                    "account-unverified",
                    409,
                    "An account has this e-mail address and has not confirmed it. Set a new password by mail first.");
        }
    }
}
