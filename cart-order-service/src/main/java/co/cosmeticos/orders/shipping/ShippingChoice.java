package co.cosmeticos.orders.shipping;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shipping options of a cart, as a client sees them.
 *
 * @param items in the cart's currency, cheapest first; none where nothing can be sent
 */
@Schema(name = "ShippingOptionList")
public record ShippingChoice(List<Option> items) {

    public ShippingChoice {
        items = List.copyOf(items);
    }

    /**
     * A shipping option: a way of delivery at a price.
     *
     * @param id named by a checkout; it stands for the price, so another price is another id
     * @param code of the way of delivery, whatever it costs
     * @param name what it is called, for customers
     * @param priceMinor price of the delivery, in the minor unit of currency
     * @param currency ISO 4217 code
     * @param days days until the goods arrive
     */
    @Schema(name = "ShippingOption")
    public record Option(String id, String code, String name, long priceMinor, String currency, int days) {

        static Option of(ShippingOption option) {
            return new Option(
                    option.id(),
                    option.code(),
                    option.name(),
                    option.price().minorUnits(),
                    option.price().currency().getCurrencyCode(),
                    option.days());
        }
    }

    /** The view of these options. */
    public static ShippingChoice of(List<ShippingOption> options) {
        return new ShippingChoice(options.stream().map(Option::of).toList());
    }
}
