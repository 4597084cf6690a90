package co.cosmeticos.auth.card;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a card was not kept. */
public abstract sealed class CardRefused extends Refusal {

    private CardRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** It pays for nothing any more. */
    public static final class Expired extends CardRefused {
        public Expired() {
            super("card-expired", 422, "This card has expired.");
        }
    }

    /** The customer keeps as many as one may. */
    public static final class TooMany extends CardRefused {
        private final int limit;

        public TooMany(int limit) {
            super("too-many-cards", 409, "You keep %d cards already; delete one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }
}
