package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.problem.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * A transition of a saga: its next step, wait or end, and what changes with it in the same transaction.
 *
 * @param next the step to come; none when it is done
 * @param pause how long to wait at most, when it waits
 * @param otherwise how it goes on when the change is refused
 */
public record Transition(
        Saga.Status status,
        Optional<SagaStep> next,
        Duration pause,
        Runnable effect,
        Function<Refusal, Transition> otherwise) {

    private static final Runnable NOTHING = Transition::changeNothing;

    private Transition(Saga.Status status, Optional<SagaStep> next, Duration pause, Runnable effect) {
        this(status, next, pause, effect, refused -> {
            throw refused;
        });
    }

    /** On to this step. */
    public static Transition to(SagaStep next) {
        return to(next, NOTHING);
    }

    private static void changeNothing() {}

    /** On to this step, with this change. */
    public static Transition to(SagaStep next, Runnable effect) {
        return new Transition(Saga.Status.RUNNING, Optional.of(next), Duration.ZERO, effect);
    }

    /** Waits for a nudge, this long at most, and goes on with this step. */
    public static Transition await(SagaStep next, Duration pause, Runnable effect) {
        return new Transition(Saga.Status.WAITING, Optional.of(next), pause, effect);
    }

    /** Whether anything changes with it. */
    boolean hasEffect() {
        return effect != NOTHING;
    }

    /** Nothing is left to do after this change. */
    public static Transition done(Runnable effect) {
        return new Transition(Saga.Status.DONE, Optional.empty(), Duration.ZERO, effect);
    }

    /** The same with one more change in the transaction, made first. */
    public Transition after(Runnable first) {
        Runnable both = () -> {
            first.run();
            effect.run();
        };
        return new Transition(status, next, pause, both, otherwise);
    }

    /** The same, with another transition instead where its change is refused. */
    public Transition orElse(Function<Refusal, Transition> other) {
        return new Transition(status, next, pause, effect, other);
    }
}
