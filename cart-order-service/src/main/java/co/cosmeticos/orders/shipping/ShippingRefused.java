package co.cosmeticos.orders.shipping;

import co.cosmeticos.platform.problem.Refusal;

/** Why the goods cannot be sent so. */
public abstract sealed class ShippingRefused extends Refusal {

    private ShippingRefused(String detail) {
        super(detail);
    }

    /** The option is not offered for this postal code. */
    public static final class NotOffered extends ShippingRefused {

        public NotOffered() {
            super("This shipping option is not offered for this postal code.");
        }

        @Override
        public String slug() {
            return "shipping-not-offered";
        }

        @Override
        public int status() {
            return 422;
        }
    }
}
