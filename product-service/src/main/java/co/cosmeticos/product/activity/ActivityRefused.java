package co.cosmeticos.product.activity;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why browsing history cannot be shown. */
public abstract sealed class ActivityRefused extends Refusal {

    private ActivityRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Its store is away; everything else works. */
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
