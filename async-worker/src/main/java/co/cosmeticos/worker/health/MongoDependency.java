package co.cosmeticos.worker.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.health.Dependency;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.worker.eventlog.EventMongo;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** MongoDB, which holds the event log. */
@Component
public class MongoDependency implements Dependency {

    private final EventMongo mongo;
    private final ManagedScheduledExecutorService executor;
    private volatile @Nullable Watched watched;

    @Inject
    public MongoDependency(EventMongo mongo, ManagedScheduledExecutorService executor) {
        this.mongo = mongo;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        watched = new Watched(executor, mongo::answers);
    }

    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public boolean isUp() {
        var now = watched;
        return now != null && now.isUp();
    }

    @PreDestroy
    void stop() {
        var now = watched;
        if (now != null) {
            now.stop();
        }
    }
}
