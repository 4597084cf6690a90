package co.cosmeticos.orders.shipping;

import co.cosmeticos.platform.problem.Refusal;

/** Why the goods cannot be sent so. */
public abstract sealed class ShippingRefused extends Refusal {

    private ShippingRefused(String detail) {
        super(detail);
    }

    /** The text is no CEP. */
    public static final class NoPostalCode extends ShippingRefused {

        public NoPostalCode() {
            super("A postal code has eight digits, as 01310-100.");
        }

        @Override
        public String slug() {
            return "invalid-postal-code";
        }

        @Override
        public int status() {
            return 400;
        }
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
