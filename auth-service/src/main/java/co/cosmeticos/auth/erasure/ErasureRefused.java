package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.problem.Refusal;

/** Why a person is not erased. */
public abstract sealed class ErasureRefused extends Refusal {

    private ErasureRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Somebody who administers the shop must first be somebody who does not. */
    public static final class StaffAccount extends ErasureRefused {
        public StaffAccount() {
            super(
                    "account-has-roles",
                    409,
                    "This account administers the shop; another administrator has to take its roles away first.");
        }
    }
}
