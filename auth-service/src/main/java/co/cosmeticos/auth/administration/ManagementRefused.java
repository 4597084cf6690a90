package co.cosmeticos.auth.administration;

import co.cosmeticos.platform.problem.Refusal;

/** Why an administrator's change was not made. */
public abstract sealed class ManagementRefused extends Refusal {

    private ManagementRefused(String detail) {
        super(detail);
    }

    /** Nobody takes himself out of use, or a permission from himself: somebody else has to be there who can undo it. */
    public static final class OwnAccount extends ManagementRefused {
        public OwnAccount() {
            super("Ask another administrator to change your own account so.");
        }

        @Override
        public String slug() {
            return "own-account";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** Nobody else could administer the shop. */
    public static final class LastAdministrator extends ManagementRefused {
        public LastAdministrator() {
            super("This is the last administrator; make another one first.");
        }

        @Override
        public String slug() {
            return "last-administrator";
        }

        @Override
        public int status() {
            return 409;
        }
    }
}
