package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.ErasureLedger;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;

/**
 * Begins erasures when they are due, and at a start after a restore learns of those that the database has forgotten.
 */
@Component
public class ErasureJob {

    private final Erasures erasures;
    private final ErasureLedger ledger;
    private final boolean replays;

    @Inject
    public ErasureJob(Erasures erasures, ErasureLedger ledger, Settings settings) {
        this.erasures = erasures;
        this.ledger = ledger;
        this.replays = settings.flag("erasure.replay", false);
    }

    // Before the platform asks this service, as every other, whom to erase again.
    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabaseReady ready) {
        if (replays) {
            erasures.restore(ledger.read());
        }
    }

    @Produces
    @Singleton
    Task<Void> beginning(BeginErasures begin) {
        return Tasks.recurring("auth.begin-erasures", FixedDelay.of(Duration.ofSeconds(2)))
                .execute((instance, context) -> begin.begin());
    }
}
