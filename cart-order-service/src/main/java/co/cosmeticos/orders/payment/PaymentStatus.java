package co.cosmeticos.orders.payment;

import java.util.Locale;

/** Where a payment stands at the provider. */
public enum PaymentStatus {
    /** The provider was not asked yet, or has not answered. */
    NEW,
    /** The customer has to do something: 3-D Secure. */
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

    /** Whether the money is there, or reserved on the card. */
    public boolean isGood() {
        return this == AUTHORIZED || this == CAPTURED;
    }
}
