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

/** Optional dependencies in the readiness: MongoDB and the mail server. */
@Component
public class OptionalDependencies {

    private final ProbedDependency mongo;
    private final ProbedDependency smtp;
    private final ManagedScheduledExecutorService executor;

    @Inject
    public OptionalDependencies(EventMongo mongo, MailServer server, ManagedScheduledExecutorService executor) {
        this.mongo = new ProbedDependency("mongodb", mongo::answers);
        this.smtp = new ProbedDependency("smtp", server::answers);
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
