package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.shipping.ShippingOption;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.value.PostalCode;
import java.util.List;

/** {@link ShippingOptions} with one way to send everything everywhere. */
final class MemoryShipping extends ShippingOptions {

    private final Tables tables;

    MemoryShipping(Tables tables) {
        super(MemoryDatabase.NONE);
        this.tables = tables;
    }

    @Override
    public List<ShippingOption> to(PostalCode postalCode) {
        return tables.database.statement(
                "shipping.to", () -> List.of(new ShippingOption("economica", "Econômica", Money.of(1490, "BRL"), 5)));
    }
}
