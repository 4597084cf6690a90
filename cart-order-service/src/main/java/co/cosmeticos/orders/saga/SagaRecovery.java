package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Recovers sagas: takes over abandoned ones, retries failed steps, and polls payments that wait. */
@Component
public class SagaRecovery {

    private static final Logger LOG = Logger.getLogger(SagaRecovery.class.getName());
    private static final int BATCH = 100;
    private static final Duration TIME_PER_SAGA = Duration.ofSeconds(15);

    private final SagaLeases leases;
    private final SagaRunner runner;

    @Inject
    public SagaRecovery(SagaLeases leases, SagaRunner runner) {
        this.leases = leases;
        this.runner = runner;
    }

    /** One round; returns how many sagas were moved. Each is claimed when its turn has come, with a fresh lease. */
    public int run() {
        leases.countAbandoned();
        for (var moved = 0; moved < BATCH; moved++) {
            var due = leases.claimDue(1);
            if (due.isEmpty()) {
                return moved;
            }
            var saga = due.get(0);
            saga.cause().run(() -> move(saga));
        }
        return BATCH;
    }

    // One saga that breaks must not hold the others up; its lease runs out, and it is tried again.
    private void move(Saga saga) {
        try {
            runner.run(saga, TIME_PER_SAGA);
        } catch (RuntimeException | VirtualMachineError | LinkageError e) {
            LOG.log(Level.SEVERE, e, () -> "Saga " + saga.id() + " broke at " + saga.step());
        }
    }
}
