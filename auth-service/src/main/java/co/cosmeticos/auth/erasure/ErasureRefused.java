package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to erase a user. */
public abstract sealed class ErasureRefused extends Refusal {

    private ErasureRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** An account with permissions loses its roles before it is erased. */
    public static final class HasRoles extends ErasureRefused {
        public HasRoles() {
            super(
                    "account-has-roles",
                    409,
                    "This account has staff roles; another administrator has to remove them first.");
        }
    }
}
