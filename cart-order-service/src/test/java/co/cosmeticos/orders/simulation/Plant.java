package co.cosmeticos.orders.simulation;

/** A bug that is planted into the stand-ins and wrappers, to see whether the simulation finds it. */
public enum Plant {
    NONE,
    /** The provider is asked for the payment under another key each time. */
    FRESH_PAYMENT_KEYS,
    /** The note that a message is done is committed before its effect. */
    INBOX_NOTED_BEFORE_EFFECT,
    /** A saga is moved by whoever thinks that he holds it. */
    SAGA_WITHOUT_COMPARE_AND_SET,
    /** Events are marked as published before the broker has confirmed them. */
    MARKED_BEFORE_CONFIRM
}
