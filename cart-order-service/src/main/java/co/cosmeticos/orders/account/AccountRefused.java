package co.cosmeticos.orders.account;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;

/** Why what a customer keeps with their account cannot be used. Somebody else's is told as one that there is not. */
public abstract sealed class AccountRefused extends Refusal {

    private final String field;

    private AccountRefused(String slug, int status, String detail, String field) {
        super(slug, status, detail);
        this.field = field;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("field", field);
    }

    /** The customer keeps no such address, or is not signed in. */
    public static final class UnknownAddress extends AccountRefused {

        public UnknownAddress() {
            super("saved-address-unknown", 422, "There is no such saved address.", "shippingAddressId");
        }
    }

    /** The customer keeps no such card, or is not signed in. */
    public static final class UnknownCard extends AccountRefused {

        public UnknownCard() {
            super("saved-card-unknown", 422, "There is no such saved card.", "payment.savedCardId");
        }
    }
}
