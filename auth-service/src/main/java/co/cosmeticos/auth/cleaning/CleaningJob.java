package co.cosmeticos.auth.cleaning;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Cleans up every quarter of an hour, on one replica. */
@Component
public class CleaningJob {

    @Produces
    @Singleton
    Task<Void> cleaning(CleanUp cleanUp) {
        return Tasks.recurring("auth.clean-up", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> cleanUp.cleanUp());
    }
}
