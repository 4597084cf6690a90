package co.cosmeticos.orders.shipping;

import co.cosmeticos.orders.CurrencyMismatch;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.value.PostalCode;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Currency;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The table of shipping rates. */
@Component
@Transactional
public class ShippingOptions {

    private static final String TO = """
            select option_id as id, name, price_minor, currency, days
              from shipping_rates where :postalCode between postal_from and postal_to
             order by price_minor, option_id
            """;

    private final Jdbi jdbi;

    @Inject
    public ShippingOptions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What is offered for this postal code, in any currency, cheapest first; empty where nothing can be sent. */
    public List<ShippingOption> to(PostalCode postalCode) {
        return jdbi.withHandle(handle -> handle.createQuery(TO)
                .bind("postalCode", postalCode.number())
                .map((row, context) -> new ShippingOption(
                        row.getString("id"),
                        row.getString("name"),
                        Money.of(row.getLong("price_minor"), row.getString("currency")),
                        row.getInt("days")))
                .list());
    }

    /** What is offered for this postal code to a cart in this currency, cheapest first. */
    public List<ShippingOption> to(PostalCode postalCode, Currency currency) {
        return to(postalCode).stream()
                .filter(option -> option.price().currency().equals(currency))
                .toList();
    }

    /**
     * The option that is meant by this id, at the price of now, which need not be the id's; throws
     * {@link ShippingRefused.NotOffered} or {@link CurrencyMismatch}.
     */
    public ShippingOption get(String id, PostalCode postalCode, Currency currency) {
        var code = ShippingOption.codeOf(id);
        var meant = to(postalCode).stream()
                .filter(option -> option.code().equals(code))
                .toList();
        if (meant.isEmpty()) {
            throw new ShippingRefused.NotOffered();
        }
        return meant.stream()
                .filter(option -> option.price().currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> new CurrencyMismatch(
                        "shippingOption", currency, meant.get(0).price().currency()));
    }
}
