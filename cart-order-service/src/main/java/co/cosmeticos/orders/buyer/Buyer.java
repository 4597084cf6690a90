package co.cosmeticos.orders.buyer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param customerId of a signed-in customer; absent for a guest
 * @param taxId CPF or CNPJ without punctuation
 * @param locale of the texts he is sent
 */
public record Buyer(
        @Nullable UUID customerId,
        String email,
        @Nullable String phone,
        @Nullable String taxId,
        String locale,
        Address address) {

    /** Whether nobody is told any more who it was. */
    public boolean isErased() {
        return email.isEmpty();
    }

    /** By what this person is known again. */
    public BuyerKeys keys() {
        return BuyerKeys.of(this);
    }

    /** Under what this buyer's unpaid orders count: the account, or what a guest has typed. */
    public List<String> accountableKeys() {
        return BuyerKeys.accountable(this);
    }
}
