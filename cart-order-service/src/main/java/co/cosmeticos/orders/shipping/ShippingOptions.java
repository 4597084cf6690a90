package co.cosmeticos.orders.shipping;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    /** What is offered for this postal code, cheapest first; empty where nothing can be sent. */
    public List<ShippingOption> to(PostalCode postalCode) {
        return jdbi.withHandle(handle -> handle.createQuery(TO)
                .bind("postalCode", postalCode.number())
                .map((row, context) -> new ShippingOption(
                        row.getString("id"),
                        row.getString("name"),
                        row.getLong("price_minor"),
                        row.getString("currency"),
                        row.getInt("days")))
                .list());
    }

    /** The option of this id for this postal code; throws {@link ShippingRefused.NotOffered}. */
    public ShippingOption get(String id, PostalCode postalCode) {
        return to(postalCode).stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(ShippingRefused.NotOffered::new);
    }
}
