package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.context.CausalContext;
import java.util.UUID;

/**
 * A saga as its row says it.
 *
 * @param version counts its changes; whoever changes it names the one they saw
 * @param owner who holds its lease, or held it last
 * @param attempts failed ones at the current step
 * @param cause the request that began it
 * @param isAwaited whether that request still waits for its response
 */
public record Saga(
        UUID id,
        Type type,
        UUID orderId,
        Status status,
        SagaStep step,
        long version,
        String owner,
        int attempts,
        CausalContext cause,
        boolean isAwaited) {

    /** The kinds of sagas. */
    public enum Type {
        CHECKOUT("checkout"),
        CANCEL_ORDER("cancel");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        /** As it begins the names of its failpoints. */
        public String text() {
            return text;
        }
    }

    /** The states of a saga. */
    public enum Status {
        RUNNING,
        /** Until a customer pays, or the time to pay is over. */
        WAITING,
        DONE
    }

    /** Whether a nudge can move it at once. */
    public enum Availability {
        /** Nobody holds its lease. */
        FREE,
        /** Whoever runs it is told before it would wait or end. */
        LEASED,
        DONE
    }

    /** A saga at its first step, awaited by the request that begins it; whoever begins it holds its lease. */
    static Saga begin(UUID id, Type type, UUID orderId, SagaStep first, String owner, CausalContext cause) {
        return new Saga(id, type, orderId, Status.RUNNING, first, 1, owner, 0, cause, true);
    }

    /** The same, awaited or not. */
    Saga awaited(boolean isIt) {
        return new Saga(id, type, orderId, status, step, version, owner, attempts, cause, isIt);
    }

    /** Whether its next step is to be taken now. */
    public boolean isRunning() {
        return status == Status.RUNNING;
    }
}
