package co.cosmeticos.orders.buyer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The buyer of an order.
 *
 * @param customerId of a signed-in customer; absent for a guest
 * @param taxId CPF or CNPJ without punctuation
 * @param locale of the mails to them
 */
public record Buyer(
        @Nullable UUID customerId,
        String email,
        @Nullable String phone,
        @Nullable String taxId,
        String locale,
        Address address) {

    /** Whether the personal data were erased. */
    public boolean isErased() {
        return email.isEmpty();
    }

    /** The keys by which this buyer is recognized. */
    public BuyerKeys keys() {
        return BuyerKeys.of(this);
    }

    /** The keys under which this buyer's unpaid orders count: the account, or what a guest has typed. */
    public List<String> accountableKeys() {
        return BuyerKeys.accountable(this);
    }
}
