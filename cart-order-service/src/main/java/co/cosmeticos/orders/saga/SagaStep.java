package co.cosmeticos.orders.saga;

import java.util.Locale;

/** The steps of all sagas: those of a checkout in their order, then the compensating ones. */
public enum SagaStep {
    RESERVE_INVENTORY,
    REDEEM_COUPON,
    AUTHORIZE_PAYMENT,
    /** The provider is asked for the state of a payment that waits for its customer. */
    SETTLE_PAYMENT,
    /** Reserves stock again for money that arrived after the first hold had ended. */
    RESERVE_AGAIN,
    COMMIT_RESERVATION,
    CAPTURE_PAYMENT,
    CONVERT_CART,
    CONFIRM_ORDER,
    REVERSE_PAYMENT,
    RETURN_COUPON,
    RELEASE_INVENTORY,
    REOPEN_CART,
    CONFIRM_CANCELLATION;

    /** Whether it calls no other service, so that it can share the transaction of the step before. */
    boolean isLocal() {
        return switch (this) {
            case CONVERT_CART, CONFIRM_ORDER, RETURN_COUPON, REOPEN_CART, CONFIRM_CANCELLATION -> true;
            case RESERVE_INVENTORY,
                    REDEEM_COUPON,
                    AUTHORIZE_PAYMENT,
                    SETTLE_PAYMENT,
                    RESERVE_AGAIN,
                    COMMIT_RESERVATION,
                    CAPTURE_PAYMENT,
                    REVERSE_PAYMENT,
                    RELEASE_INVENTORY -> false;
        };
    }

    /** As it stands in failpoints: {@code reserve-inventory}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
