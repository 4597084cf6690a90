package co.cosmeticos.orders.saga;

/** One step of a saga. It may be executed more than once: one whose transition was not committed is executed again. */
public interface Step {

    /** Which one it is. */
    SagaStep name();

    /**
     * Does the part that no transaction can hold, a call of another service, and says how to go on. Throws
     * {@link co.cosmeticos.orders.remote.Unavailable} when the outcome is open, to be executed again later.
     */
    Transition execute(SagaContext context);
}
