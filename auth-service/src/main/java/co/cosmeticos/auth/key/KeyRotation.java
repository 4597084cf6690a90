package co.cosmeticos.auth.key;

import co.cosmeticos.platform.Component;
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
 * Job that rotates the signing keys: at the start, before anything asks for a token, then every hour on one replica.
 */
@Component
public class KeyRotation {

    private final RotateKeys rotateKeys;

    @Inject
    public KeyRotation(RotateKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DatabaseReady ready) {
        rotateKeys.rotate();
    }

    @Produces
    @Singleton
    Task<Void> rotation() {
        return Tasks.recurring("auth.rotate-keys", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> rotateKeys.rotate());
    }
}
