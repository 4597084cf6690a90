package co.cosmeticos.worker.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.health.Dependency;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.worker.eventlog.EventMongo;
import co.cosmeticos.worker.mail.MailServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What the worker can miss for a while: MongoDB, which holds the event log, and the mail server. */
@Component
public class WatchedStores {

    private final Watched mongo;
    private final Watched smtp;
    private final ManagedScheduledExecutorService executor;

    @Inject
    public WatchedStores(EventMongo mongo, MailServer server, ManagedScheduledExecutorService executor) {
        this.mongo = new Watched("mongodb", mongo::answers);
        this.smtp = new Watched("smtp", server::answers);
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        mongo.start(executor);
        smtp.start(executor);
    }

    @Produces
    @Singleton
    Dependency mongo() {
        return mongo;
    }

    @Produces
    @Singleton
    Dependency smtp() {
        return smtp;
    }

    @PreDestroy
    void stop() {
        mongo.stop();
        smtp.stop();
    }
}
