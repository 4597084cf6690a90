package co.cosmeticos.devshop.payments;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Status of a payment with its transitions. */
public enum PaymentStatus {
    AUTHORIZED,
    REQUIRES_ACTION,
    PENDING,
    CAPTURED,
    DECLINED,
    VOIDED,
    REFUNDED,
    EXPIRED;

    private Set<PaymentStatus> next() {
        return switch (this) {
            case AUTHORIZED -> EnumSet.of(CAPTURED, VOIDED);
            case REQUIRES_ACTION -> EnumSet.of(AUTHORIZED, DECLINED, VOIDED, EXPIRED);
            case PENDING -> EnumSet.of(CAPTURED, VOIDED, EXPIRED);
            // A PIX or boleto can be paid after its day: late money.
            case EXPIRED -> EnumSet.of(CAPTURED);
            case CAPTURED -> EnumSet.of(REFUNDED);
            case DECLINED, VOIDED, REFUNDED -> EnumSet.noneOf(PaymentStatus.class);
        };
    }

    boolean mayBecome(PaymentStatus target) {
        return next().contains(target);
    }

    /** Name in the API. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
