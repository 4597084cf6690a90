package co.cosmeticos.auth.credential;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends the requested password reset codes each second. */
@Component
public class ResetJob {

    @Produces
    @Singleton
    Task<Void> sending(SendResets send) {
        return Tasks.recurring("auth.send-resets", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> send.send());
    }
}
