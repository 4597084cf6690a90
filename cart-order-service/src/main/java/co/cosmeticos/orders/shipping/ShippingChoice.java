package co.cosmeticos.orders.shipping;

import java.util.List;

/** The shipping options of a cart, as a client sees them. */
public record ShippingChoice(List<Option> items) {

    public ShippingChoice {
        items = List.copyOf(items);
    }

    /**
     * A shipping option.
     *
     * @param id to be named by a checkout: another price is another id
     * @param code of the way, whatever it costs
     * @param days until they arrive
     */
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
