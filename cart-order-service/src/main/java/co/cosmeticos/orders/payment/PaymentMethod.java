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

    /** Whether the customer pays when the order is placed already, so that its goods wait for the money. */
    public boolean isPaidLater() {
        return this != CARD;
    }

    /** As it stands on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
