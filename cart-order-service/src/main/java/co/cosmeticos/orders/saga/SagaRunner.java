package co.cosmeticos.orders.saga;

import co.cosmeticos.orders.payment.PaymentMismatch;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Runs sagas: executes a step, commits its transition, and goes on with the next. */
@Component
public class SagaRunner {

    private static final Logger LOG = Logger.getLogger(SagaRunner.class.getName());
    private static final int ALARM_AFTER = 10;
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final Duration WHILE_OPEN = Duration.ofSeconds(3);
    static final int DOUBLINGS = 7;

    private final SagaSteps steps;
    private final CommitTransition commitTransition;
    private final SagaLeases leases;
    private final SagaMeters meters;
    private final Clock clock;

    @Inject
    public SagaRunner(
            SagaSteps steps, CommitTransition commitTransition, SagaLeases leases, SagaMeters meters, Clock clock) {
        this.steps = steps;
        this.commitTransition = commitTransition;
        this.leases = leases;
        this.meters = meters;
        this.clock = clock;
    }

    /** Moves the order's saga, if it is to be moved now and nobody else does; false when there is nothing to do. */
    public boolean resume(UUID orderId, Saga.Type type, Duration atMost) {
        var claimed = leases.claim(orderId, type);
        claimed.ifPresent(saga -> saga.cause().run(() -> run(saga, atMost)));
        return claimed.isPresent();
    }

    /** Moves a saga, whose lease the caller holds, until it is done, waits, cannot go on now, or the time is over. */
    public void run(Saga claimed, Duration atMost) {
        run(claimed, () -> commitTransition.open(claimed), atMost);
    }

    /** The same for a saga whose order and payment are known. */
    public void run(SagaContext begun, Duration atMost) {
        run(begun.saga(), () -> begun, atMost);
    }

    private void run(Saga claimed, Supplier<SagaContext> begin, Duration atMost) {
        var until = clock.instant().plus(atMost);
        var saga = claimed;
        try {
            var context = begin.get();
            while (saga.isRunning() && clock.instant().isBefore(until)) {
                context = committed(context, steps.execute(context));
                saga = context.saga();
            }
            if (saga.isRunning()) {
                leases.postpone(saga, Duration.ZERO);
            } else if (saga.status() == Saga.Status.DONE) {
                meters.finished(saga);
            }
        } catch (CircuitBreakerOpenException e) {
            // Nobody was asked, so this was no attempt.
            leases.postpone(saga, WHILE_OPEN);
        } catch (Unavailable | FaultToleranceException e) {
            tryLater(saga, String.valueOf(e.getMessage()));
        } catch (PaymentMismatch e) {
            LOG.log(Level.SEVERE, "Saga {0} is parked at {1}: {2}", new Object[] {saga.id(), saga.step(), e.getMessage()
            });
            meters.failed(saga);
            leases.tryLater(saga, null, String.valueOf(e.getMessage()));
        } catch (LeaseLost e) {
            LOG.info(e.getMessage());
        } catch (Failpoints.Failed crash) {
            throw crash;
        } catch (RuntimeException e) {
            // Whatever a step throws is this saga's failure: it is tried again, later each time, and alarms in the end.
            LOG.log(Level.SEVERE, e, () -> "Saga %s failed at %s.".formatted(claimed.id(), claimed.step()));
            tryLater(saga, String.valueOf(e));
        } catch (VirtualMachineError | LinkageError e) {
            // Out of memory, or of stack, or what follows from it. Where not even this can be written, and for other
            // errors, SagaLeases counts it.
            tryLater(saga, String.valueOf(e));
            throw e;
        }
    }

    private SagaContext committed(SagaContext context, Transition transition) {
        try {
            return commitTransition.commit(context, transition);
        } catch (Refusal refused) {
            return commitTransition.commit(context, transition.otherwise().apply(refused));
        }
    }

    private void tryLater(Saga saga, String failure) {
        var pause = pauseAfter(saga.attempts());
        LOG.log(
                saga.attempts() >= ALARM_AFTER ? Level.SEVERE : Level.WARNING,
                "Saga {0} of order {1} could not take {2} (attempt {3}): {4}",
                new Object[] {saga.id(), saga.orderId(), saga.step(), saga.attempts() + 1, failure});
        meters.failed(saga);
        leases.tryLater(saga, pause, failure);
    }

    /** One second, doubling up to two minutes. */
    static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(1L << Math.min(attempts, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
