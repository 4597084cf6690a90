package co.cosmeticos.orders.delivery;

import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.orders.shipping.ShippingRefused;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.PostalCode;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;

/** Quotes the shipping of a cart to the address that it keeps. */
@Component
public class QuoteDelivery {

    private final CartDeliveries deliveries;
    private final ShippingOptions shippingOptions;

    @Inject
    public QuoteDelivery(CartDeliveries deliveries, ShippingOptions shippingOptions) {
        this.deliveries = deliveries;
        this.shippingOptions = shippingOptions;
    }

    /** The delivery of this cart, quoted now. */
    public QuotedDelivery of(String cart, Currency currency) {
        return quoted(deliveries.of(cart), currency);
    }

    /**
     * A delivery that its customer chooses now, at the prices of now; throws {@link ShippingRefused.NotOffered} when they
     * choose an option that is not offered for its address. One that was chosen for another address is left out then.
     */
    public CartDelivery chosen(CartDelivery wanted, CartDelivery before, Currency currency) {
        var quoted = quoted(wanted, currency);
        var option = wanted.shippingOption();
        if (option != null
                && !option.equals(before.shippingOption())
                && quoted.chosen().isEmpty()) {
            throw new ShippingRefused.NotOffered();
        }
        return quoted.requoted();
    }

    private QuotedDelivery quoted(CartDelivery kept, Currency currency) {
        var address = kept.address();
        return new QuotedDelivery(
                kept,
                address == null ? List.of() : shippingOptions.to(PostalCode.parse(address.postalCode()), currency));
    }
}
