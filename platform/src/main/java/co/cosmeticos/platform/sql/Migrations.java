package co.cosmeticos.platform.sql;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
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
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Brings the database to this version at start: first the platform's own tables ({@code db/platform}), then the
 * service's ({@code db/<prefix>}). While the database cannot be reached it tries again, and the service is not ready.
 */
@Component
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());
    private static final int RETRY_SECONDS = 1;

    private final DataSource dataSource;
    private final ServiceIdentity service;
    private final Event<DatabaseReady> ready;
    private final ManagedScheduledExecutorService executor;
    private volatile boolean done;
    private volatile @Nullable Future<?> attempt;

    @Inject
    public Migrations(
            DataSource dataSource,
            ServiceIdentity service,
            Event<DatabaseReady> ready,
            ManagedScheduledExecutorService executor) {
        this.dataSource = dataSource;
        this.service = service;
        this.ready = ready;
        this.executor = executor;
    }

    void atStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        attempt = executor.submit(this::attempt);
    }

    private void attempt() {
        try {
            migrate(dataSource, "platform");
            migrate(dataSource, service.prefix());
        } catch (FlywayException e) {
            LOG.log(Level.WARNING, e, () -> service.name() + " cannot migrate its database yet.");
            attempt = executor.schedule(this::attempt, RETRY_SECONDS, TimeUnit.SECONDS);
            return;
        }
        begin();
    }

    // Whatever a feature's start throws would vanish in the executor: told here, it is a wrong setting or a bug of
    // ours.
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

    /** Whether the service's work on its database has begun. */
    public boolean isDone() {
        return done;
    }

    private static void migrate(DataSource dataSource, String folder) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/" + folder)
                .table("flyway_" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
