package co.cosmeticos.auth.administration;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals of administrators' changes. */
public abstract sealed class ManagementRefused extends Refusal {

    private ManagementRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /**
     * Nobody disables themselves or takes a permission from themselves: somebody else has to be left who can undo it.
     */
    public static final class OwnAccount extends ManagementRefused {
        public OwnAccount() {
            super("own-account-not-allowed", 409, "You cannot do this to your own account; ask another administrator.");
        }
    }

    /** The erasure of the account was requested. */
    public static final class BeingErased extends ManagementRefused {
        public BeingErased() {
            super("account-being-erased", 409, "This account is being erased; that cannot be taken back.");
        }
    }

    /** Nobody else could administer the shop. */
    public static final class LastAdministrator extends ManagementRefused {
        public LastAdministrator() {
            super("last-administrator", 409, "This is the last administrator of the shop; appoint another one first.");
        }
    }
}
