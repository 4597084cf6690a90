package co.cosmeticos.product.activity;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why browsing history cannot be shown. */
public abstract sealed class ActivityRefused extends Refusal {

    private ActivityRefused(String detail) {
        super(detail);
    }

    /** Its store is away; everything else works. */
    public static final class Unavailable extends ActivityRefused {
        public Unavailable() {
            super("Browsing history is not available for the moment.");
        }

        @Override
        public String slug() {
            return "activity-unavailable";
        }

        @Override
        public int status() {
            return 503;
        }

        @Override
        public Map<String, String> headers() {
            return Map.of("Retry-After", "30");
        }
    }
}
