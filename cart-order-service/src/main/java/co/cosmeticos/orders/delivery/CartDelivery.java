package co.cosmeticos.orders.delivery;

import co.cosmeticos.orders.buyer.Address;
import org.jspecify.annotations.Nullable;

/**
 * Contact and shipping of a cart, as far as its customer has told them.
 *
 * @param email address to which mails about the order are to be sent
 * @param shippingOption id of the shipping option that was chosen, with its price when it was last shown
 */
public record CartDelivery(
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable String shippingOption) {

    /** Nothing was told yet. */
    public static final CartDelivery NONE = new CartDelivery(null, null, null, null);

    /** This one with another shipping option, or none. */
    public CartDelivery shippedBy(@Nullable String option) {
        return new CartDelivery(email, phone, address, option);
    }

    /**
     * This one, and of the other what this one lacks: the contact as a whole, and the shipping as a whole, so that no goods
     * are sent to one person's address with another's option.
     */
    public CartDelivery orElse(CartDelivery other) {
        var contact = email == null && phone == null ? other : this;
        var shipping = address == null && shippingOption == null ? other : this;
        return new CartDelivery(contact.email, contact.phone, shipping.address, shipping.shippingOption);
    }
}
