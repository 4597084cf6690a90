package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals of a service's report on an export or an erasure. */
public abstract sealed class PrivacyRefused extends Refusal {

    private PrivacyRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** A service reports its own part only; the name is that of another. */
    public static final class PartOfOtherService extends PrivacyRefused {
        public PartOfOtherService() {
            super("part-of-other-service", 403, "This part belongs to another service.");
        }
    }

    /** The erasure has not begun, or others are still to do it first. */
    public static final class ErasureNotDue extends PrivacyRefused {
        public ErasureNotDue() {
            super("erasure-not-due", 409, "This part of the erasure is not due yet.");
        }
    }
}
