package co.cosmeticos.auth.email;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Sends the requested verification codes each second. */
@Component
public class VerificationJob {

    @Produces
    @Singleton
    Task<Void> sending(SendVerifications send) {
        return Tasks.recurring("auth.send-verifications", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> send.send());
    }
}
