package co.cosmeticos.auth.address;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why an address was not kept. */
public abstract sealed class AddressRefused extends Refusal {

    private AddressRefused(String detail) {
        super(detail);
    }

    /** The customer keeps as many as one may. */
    public static final class TooMany extends AddressRefused {
        private final int limit;

        public TooMany(int limit) {
            super("You keep %d addresses already; delete one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public String slug() {
            return "too-many-addresses";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }
}
