package co.cosmeticos.planted.order;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;

/** Opens its circuit for whatever happens. */
public class AnyFault {

    /** Calls another service. */
    @CircuitBreaker
    public void call() {}
}
