package co.cosmeticos.orders.payment;

import java.util.Locale;

/** How a customer pays. */
public enum PaymentMethod {
    CARD,
    PIX,
    BOLETO;

    /** The forms on the wire, for Bean Validation. */
    public static final String FORM = "card|pix|boleto";

    /** Reads {@code pix}. */
    public static PaymentMethod parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * Whether the customer always pays after the order was placed. A card mostly pays at once, and makes its order wait only
     * where its bank asks for 3-D Secure, which is known when the provider has answered.
     */
    public boolean isPaidLater() {
        return this != CARD;
    }

    /** As it stands on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
