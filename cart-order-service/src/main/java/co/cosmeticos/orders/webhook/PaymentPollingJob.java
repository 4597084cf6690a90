package co.cosmeticos.orders.webhook;

import co.cosmeticos.orders.payment.PaymentSettings;
import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Recurring jobs that poll the payment provider for what no webhook has told. */
@Component
public class PaymentPollingJob {

    @Produces
    @Singleton
    RecurringTask<Void> lateMoney(LookForLateMoney look, PaymentSettings settings, Clock clock) {
        return Tasks.recurring("look-for-late-money", FixedDelay.of(settings.lateEvery()))
                .execute((instance, context) -> look.run(OffsetDateTime.now(clock)));
    }

    @Produces
    @Singleton
    RecurringTask<Void> refunds(LookForRefunds look, PaymentSettings settings, Clock clock) {
        return Tasks.recurring("look-for-refunds", FixedDelay.of(settings.lateEvery()))
                .execute((instance, context) -> look.run(clock.instant()));
    }
}
