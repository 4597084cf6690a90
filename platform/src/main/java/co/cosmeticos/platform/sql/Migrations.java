package co.cosmeticos.platform.sql;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Migrates the database at start, or waits for {@link Migrate} where {@code db.migrate} is false. Retries until then, while
 * the service is not ready.
 */
@Component
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final int RETRY_SECONDS = 1;

    private final Schema schema;
    private final boolean migrates;
    private final ServiceIdentity service;
    private final Event<DatabaseReady> ready;
    private final ManagedScheduledExecutorService executor;
    private volatile boolean done;
    private volatile @Nullable Future<?> attempt;

    @Inject
    public Migrations(
            DataSource dataSource,
            Settings settings,
            ServiceIdentity service,
            Event<DatabaseReady> ready,
            ManagedScheduledExecutorService executor) {
        this.schema = new Schema(flyway -> flyway.dataSource(dataSource), service.prefix());
        this.migrates = settings.flag("db.migrate", true);
        this.service = service;
        this.ready = ready;
        this.executor = executor;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        attempt = executor.submit(this::attempt);
    }

    private void attempt() {
        try {
            bringToThisVersion();
        } catch (FlywayException e) {
            LOG.log(Level.WARNING, e, () -> service.name() + " has no database of its version yet.");
            attempt = executor.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
            return;
        }
        begin();
    }

    private void bringToThisVersion() {
        if (migrates) {
            schema.migrate();
        } else {
            schema.validate();
        }
    }

    // An exception at the start of a feature is a wrong setting or a bug, and would vanish in the executor: it is
    // logged
    // here.
    private void begin() {
        try {
            ready.fire(new DatabaseReady());
            done = true;
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> service.name() + " cannot begin its work, and will not be ready.");
        }
    }

    @PreDestroy
    void stop() {
        var trying = attempt;
        if (trying != null) {
            trying.cancel(true);
        }
    }

    /** Whether the database is migrated and {@link DatabaseReady} was fired. */
    public boolean isDone() {
        return done;
    }
}
