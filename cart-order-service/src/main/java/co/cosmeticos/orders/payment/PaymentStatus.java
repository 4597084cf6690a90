package co.cosmeticos.orders.payment;

import java.util.Locale;

/** The states of a payment at the provider. */
public enum PaymentStatus {
    /** The provider was not asked yet, or has not answered. */
    NEW,
    /** The customer has to act: 3-D Secure. */
    REQUIRES_ACTION,
    /** A PIX or boleto that is not paid yet. */
    PENDING,
    AUTHORIZED,
    CAPTURED,
    DECLINED,
    VOIDED,
    REFUNDED,
    EXPIRED;

    /** Reads {@code requires_action}. */
    public static PaymentStatus parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    /** As it stands on the wire. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the provider waits for the customer. */
    public boolean isOpen() {
        return this == REQUIRES_ACTION || this == PENDING;
    }

    /** Whether the money is captured, or authorized on the card. */
    public boolean isFunded() {
        return this == AUTHORIZED || this == CAPTURED;
    }
}
