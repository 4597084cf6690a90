package co.cosmeticos.orders.delivery;

import co.cosmeticos.orders.shipping.ShippingOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Contact and shipping of a cart, with the shipping options of now.
 *
 * @param kept as it was last shown
 * @param options that are offered for its address; none without an address
 */
public record QuotedDelivery(CartDelivery kept, List<ShippingOption> options) {

    /** Of a cart that keeps nothing. */
    public static final QuotedDelivery NONE = new QuotedDelivery(CartDelivery.NONE, List.of());

    public QuotedDelivery {
        options = List.copyOf(options);
    }

    /** The option that was chosen, at the price of now; nothing where it is not offered any more. */
    public Optional<ShippingOption> chosen() {
        return Optional.ofNullable(kept.shippingOption())
                .flatMap(id ->
                        options.stream().filter(option -> option.isMeantBy(id)).findFirst());
    }

    /** As it is to be shown from now on. */
    public CartDelivery requoted() {
        return kept.shippedBy(chosen().map(ShippingOption::id).orElse(null));
    }

    /** Whether the option that was chosen is still offered at the price that was shown. */
    public boolean isAsShown() {
        return Objects.equals(requoted().shippingOption(), kept.shippingOption());
    }

    /** The same quote where the cart still keeps this; else what it keeps, without a quote. */
    public QuotedDelivery at(CartDelivery current) {
        return kept.equals(current) ? this : new QuotedDelivery(current, List.of());
    }
}
