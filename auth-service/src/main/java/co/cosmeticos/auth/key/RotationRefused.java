package co.cosmeticos.auth.key;

import co.cosmeticos.platform.problem.Refusal;

/** Refusals to rotate the signing keys. */
public abstract sealed class RotationRefused extends Refusal {

    private RotationRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Every verifier fetches all keys that are published, so they are few. */
    public static final class TooManyKeys extends RotationRefused {
        public TooManyKeys(int most) {
            super("too-many-keys", 409, "There are %d keys already; wait until one is retired.".formatted(most));
        }
    }
}
