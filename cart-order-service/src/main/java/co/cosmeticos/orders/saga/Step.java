package co.cosmeticos.orders.saga;

/** One step of a saga. It may be taken more than once: a step that was taken and not written down is taken again. */
public interface Step {

    /** Which one it is. */
    SagaStep name();

    /**
     * Does the part that no transaction can hold, a call of another service, and says how to go on. Throws
     * {@link co.cosmeticos.orders.remote.Unavailable} when the outcome is open, to be taken again later.
     */
    Move take(Saga saga);
}
