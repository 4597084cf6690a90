package co.cosmeticos.worker.health;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.health.Dependency;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.worker.mail.MailServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The mail server. */
@Component
public class SmtpDependency implements Dependency {

    private final MailServer server;
    private final ManagedScheduledExecutorService executor;
    private volatile @Nullable Watched watched;

    @Inject
    public SmtpDependency(MailServer server, ManagedScheduledExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    void start(@Observes DatabaseReady ready) {
        watched = new Watched(executor, server::answers);
    }

    @Override
    public String name() {
        return "smtp";
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
