package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.problem.Refusal;

/** Why a person is not erased. */
public abstract sealed class ErasureRefused extends Refusal {

    private ErasureRefused(String detail) {
        super(detail);
    }

    /** Somebody who administers the shop must first be somebody who does not. */
    public static final class StaffAccount extends ErasureRefused {
        public StaffAccount() {
            super("This account administers the shop; another administrator has to take its roles away first.");
        }

        @Override
        public String slug() {
            return "staff-account";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
