package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Recurring jobs of the saga recovery: two of them, so that one slow saga does not hold all the others up. */
@Component
public class SagaRecoveryJob {

    @Produces
    @Singleton
    RecurringTask<Void> first(SagaRecovery recovery, SagaSettings settings) {
        return task("saga-recovery-1", recovery, settings);
    }

    @Produces
    @Singleton
    RecurringTask<Void> second(SagaRecovery recovery, SagaSettings settings) {
        return task("saga-recovery-2", recovery, settings);
    }

    private static RecurringTask<Void> task(String name, SagaRecovery recovery, SagaSettings settings) {
        return Tasks.recurring(name, FixedDelay.of(settings.recoveryEvery()))
                .execute((instance, context) -> recovery.run());
    }
}
