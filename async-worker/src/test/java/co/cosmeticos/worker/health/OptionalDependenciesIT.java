package co.cosmeticos.worker.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.embedded.FreePort;
import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.health.Dependency;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.tls.CertificateAuthorities;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.eventlog.EventLogSettings;
import co.cosmeticos.worker.eventlog.EventMongo;
import co.cosmeticos.worker.mail.MailServer;
import co.cosmeticos.worker.mail.SmtpSettings;
import com.mongodb.ConnectionString;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OptionalDependenciesIT {

    private final TestExecutor executor = new TestExecutor();

    /** Whoever asks for every dependency there is, as readiness does. */
    @Singleton
    public static class Readiness {
        private final Instance<Dependency> all;

        @Inject
        public Readiness(Instance<Dependency> all) {
            this.all = all;
        }

        Map<String, Boolean> states() {
            return all.stream().collect(Collectors.toMap(Dependency::name, Dependency::isUp));
        }
    }

    @AfterEach
    void stop() {
        executor.close();
    }

    @Test
    void each_store_is_told_by_its_own_name_and_state() {
        var nobody = Examples.smtp(FreePort.find());
        try (var container = TestContainer.of(
                        OptionalDependencies.class, EventMongo.class, MailServer.class, Readiness.class)
                .with(
                        EventLogSettings.class,
                        new EventLogSettings(
                                new ConnectionString(Stores.mongoUri() + "/health"),
                                CertificateAuthorities.ofTheJvm(),
                                Duration.ofDays(1)))
                .with(SmtpSettings.class, nobody)
                .with(Clock.class, Clock.systemUTC())
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start()) {
            var readiness = container.get(Readiness.class);
            assertThat(readiness.states()).isEqualTo(Map.of("mongodb", false, "smtp", false));
            container.fire(new DatabaseReady());
            await().until(() -> readiness.states().equals(Map.of("mongodb", true, "smtp", false)));
        }
    }
}
