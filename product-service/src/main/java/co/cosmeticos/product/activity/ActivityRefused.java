package co.cosmeticos.product.activity;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals of reads of the browsing history. */
public abstract sealed class ActivityRefused extends Refusal {

    private ActivityRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** MongoDB is away; everything else works. */
    public static final class Unavailable extends ActivityRefused {
        public Unavailable() {
            super("activity-unavailable", 503, "The browsing history is unavailable right now.");
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "30");
        }
    }
}
