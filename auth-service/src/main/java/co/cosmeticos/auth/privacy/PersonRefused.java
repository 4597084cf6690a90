package co.cosmeticos.auth.privacy;

import co.cosmeticos.platform.problem.Refusal;

/** Why what a service says of an export or an erasure was not noted. */
public abstract sealed class PersonRefused extends Refusal {

    private PersonRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** A service speaks for itself alone: the name is that of another. */
    public static final class PartOfAnother extends PersonRefused {
        public PartOfAnother() {
            super("part-of-other-service", 403, "This part is of another service.");
        }
    }

    /** Nobody was told to erase the person, or others are still to do it first. */
    public static final class NotDue extends PersonRefused {
        public NotDue() {
            super("erasure-not-due", 409, "This part of the erasure is not due yet.");
        }
    }
}
