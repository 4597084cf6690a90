package co.cosmeticos.platform.revocation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.remote.RemoteRefused;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Polls auth-service for revoked sessions; while it is away, tokens are valid until they expire. */
@Component
public class RevocationPoll {

    private static final Logger LOG = Logger.getLogger(RevocationPoll.class.getName());

    private final RevokedSessions revoked;
    private final RevocationClient endpoint;
    private final ManagedScheduledExecutorService executor;
    private final Duration every;
    private @Nullable String position;
    private @Nullable ScheduledFuture<?> timer;

    @Inject
    public RevocationPoll(
            RevokedSessions revoked,
            RevocationClient endpoint,
            ManagedScheduledExecutorService executor,
            Settings settings) {
        this.revoked = revoked;
        this.endpoint = endpoint;
        this.executor = executor;
        this.every = RevocationSettings.from(settings).every();
    }

    void start(@Observes DatabaseReady ready) {
        timer = executor.scheduleWithFixedDelay(this::poll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Polls once. */
    void poll() {
        try {
            var answer = endpoint.since(position);
            answer.items().forEach(one -> revoked.add(one.sid()));
            position = answer.next();
        } catch (RemoteRefused | ProcessingException | FaultToleranceException e) {
            LOG.log(Level.WARNING, "Ended sessions are not known for now: {0}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        var running = timer;
        if (running != null) {
            running.cancel(false);
        }
    }
}
