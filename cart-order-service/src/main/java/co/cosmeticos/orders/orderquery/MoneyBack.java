package co.cosmeticos.orders.orderquery;

import java.util.Locale;

/** How money of an order that stands went back at the provider. */
public enum MoneyBack {
    REFUNDED,
    CHARGED_BACK;

    /** The forms on the wire, for Bean Validation. */
    public static final String FORM = "refunded|charged-back";

    /** Reads {@code charged-back}. */
    static MoneyBack parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
