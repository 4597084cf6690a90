package co.cosmeticos.auth.address;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals to save an address. */
public abstract sealed class AddressRefused extends Refusal {

    private AddressRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The limit of addresses per customer is reached. */
    public static final class TooMany extends AddressRefused {
        private final int limit;

        public TooMany(int limit) {
            super("too-many-addresses", 409, "You have saved %d addresses already; delete one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }
}
