package co.cosmeticos.auth.card;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Refusals to save a card. */
public abstract sealed class CardRefused extends Refusal {

    private CardRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The card has expired. */
    public static final class Expired extends CardRefused {
        public Expired() {
            super("card-expired", 422, "This card has expired.");
        }
    }

    /** The limit of cards per customer is reached. */
    public static final class TooMany extends CardRefused {
        private final int limit;

        public TooMany(int limit) {
            super("too-many-cards", 409, "You have saved %d cards already; delete one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("limit", limit);
        }
    }
}
