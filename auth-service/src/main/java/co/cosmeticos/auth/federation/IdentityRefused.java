package co.cosmeticos.auth.federation;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to link an identity provider's subject to an account. */
public abstract sealed class IdentityRefused extends Refusal {

    private IdentityRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The provider has not verified the address, so no account is opened or linked by it. */
    public static final class EmailUnverified extends IdentityRefused {
        public EmailUnverified() {
            super("provider-email-unverified", 403, "The provider has not verified your email address.");
        }
    }

    /**
     * An account has the address and has never verified it: whoever opened it may wait for its owner to use it (account
     * pre-hijacking). A password reset verifies the address and ends those sessions.
     */
    public static final class AccountUnverified extends IdentityRefused {
        public AccountUnverified() {
            super(
                    "account-unverified",
                    409,
                    "An account with this email address has not been verified yet. Reset its password by email first.");
        }
    }
}
