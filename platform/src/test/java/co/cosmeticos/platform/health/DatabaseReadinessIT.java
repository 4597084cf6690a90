package co.cosmeticos.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.sql.Migrations;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseReadinessIT {

    private final TestDatabase database = Stores.database();
    private final TestExecutor executor = new TestExecutor();

    /** Something that begins when the database is ready. */
    @Singleton
    public static class Feature {
        private final AtomicInteger begun = new AtomicInteger();

        void start(@Observes DatabaseReady ready) {
            begun.incrementAndGet();
        }

        int begun() {
            return begun.get();
        }
    }

    /** A feature whose settings are wrong. */
    @Singleton
    public static class BrokenFeature {
        private volatile boolean called;

        void start(@Observes DatabaseReady ready) {
            called = true;
            throw new IllegalArgumentException("a setting is wrong");
        }

        boolean wasCalled() {
            return called;
        }
    }

    private static final class MissingBroker implements Dependency {
        @Override
        public String name() {
            return "broker";
        }

        @Override
        public boolean isUp() {
            return false;
        }
    }

    private TestContainer container(Class<?> feature) {
        return TestContainer.of(Migrations.class, DatabaseReadiness.class, AliveCheck.class, feature)
                .with(DataSource.class, database.dataSource())
                .with(ServiceIdentity.class, new ServiceIdentity("order-service", "callback"))
                .with(Settings.class, new Settings(key -> Optional.empty(), "callback"))
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .with(Dependency.class, new MissingBroker())
                .start();
    }

    @BeforeAll
    static void buildAnswers() {
        TestResponses.install();
    }

    @AfterEach
    void close() {
        executor.close();
    }

    private static HealthCheckResponse readiness(TestContainer container) {
        return container
                .get(DatabaseReadiness.class, Readiness.Literal.INSTANCE)
                .call();
    }

    @Test
    void a_service_is_ready_when_its_database_is_migrated_and_answers() {
        try (var container = container(Feature.class)) {
            await().until(() -> readiness(container).getStatus() == HealthCheckResponse.Status.UP);
            assertThat(container.get(Feature.class).begun()).isOne();
        }
        database.close();
    }

    @Test
    void a_missing_broker_is_told_and_keeps_nobody_from_serving() {
        try (var container = container(Feature.class)) {
            await().until(() -> readiness(container).getStatus() == HealthCheckResponse.Status.UP);
            assertThat(readiness(container).getData())
                    .hasValueSatisfying(data -> assertThat(data).containsEntry("broker", "degraded"));
        }
        database.close();
    }

    @Test
    void requests_are_refused_until_it_is_migrated_and_no_longer() {
        try (var container = container(Feature.class)) {
            await().until(() -> container.get(Migrations.class).isDone());
            new DatabaseFilter(container.get(Migrations.class)).filter(null);
        }
        database.close();
    }

    @Test
    void requests_to_a_service_without_its_tables_are_told_to_come_again() {
        database.close();
        try (var container = container(Feature.class)) {
            var filter = new DatabaseFilter(container.get(Migrations.class));
            assertThatThrownBy(() -> filter.filter(null))
                    .isInstanceOfSatisfying(DatabaseFilter.Starting.class, starting -> {
                        assertThat(starting.slug()).isEqualTo("unavailable");
                        assertThat(starting.status()).isEqualTo(503);
                        assertThat(starting.headers()).containsEntry("Retry-After", "5");
                    });
        }
    }

    @Test
    void a_service_that_could_not_begin_is_not_ready_and_alive() {
        try (var container = container(BrokenFeature.class)) {
            await().until(() -> container.get(BrokenFeature.class).wasCalled());
            assertThat(readiness(container).getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(container
                            .get(AliveCheck.class, Liveness.Literal.INSTANCE)
                            .call()
                            .getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
        }
        database.close();
    }

    @Test
    void a_database_that_is_gone_makes_it_not_ready_and_leaves_it_alive() {
        try (var container = container(Feature.class)) {
            await().until(() -> readiness(container).getStatus() == HealthCheckResponse.Status.UP);
            database.close();
            assertThat(readiness(container).getStatus()).isEqualTo(HealthCheckResponse.Status.DOWN);
            assertThat(container
                            .get(AliveCheck.class, Liveness.Literal.INSTANCE)
                            .call()
                            .getStatus())
                    .isEqualTo(HealthCheckResponse.Status.UP);
        }
    }
}
