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

    /** As it stands on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
