package co.cosmeticos.auth.card;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why a card was not kept. */
public abstract sealed class CardRefused extends Refusal {

    private CardRefused(String detail) {
        super(detail);
    }

    /** It pays for nothing any more. */
    public static final class Expired extends CardRefused {
        public Expired() {
            super("This card has expired.");
        }

        @Override
        public String slug() {
            return "card-expired";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** The customer keeps as many as one may. */
    public static final class TooMany extends CardRefused {
        private final int limit;

        public TooMany(int limit) {
            super("You keep %d cards already; delete one first.".formatted(limit));
            this.limit = limit;
        }

        @Override
        public String slug() {
            return "too-many-cards";
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
