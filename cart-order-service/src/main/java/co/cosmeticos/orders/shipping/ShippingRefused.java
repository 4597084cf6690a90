package co.cosmeticos.orders.shipping;

import co.cosmeticos.platform.problem.Refusal;

/** Why a shipping option is refused. */
public abstract sealed class ShippingRefused extends Refusal {

    private ShippingRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The option is not offered for this postal code. */
    public static final class NotOffered extends ShippingRefused {

        public NotOffered() {
            super("shipping-not-offered", 422, "This shipping option is not available for this postal code.");
        }
    }
}
