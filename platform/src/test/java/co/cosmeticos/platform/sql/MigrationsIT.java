package co.cosmeticos.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestContainer;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.fixtures.TestExecutor;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database of a service whose own tables are none, so that all are the platform's. */
class MigrationsIT {

    private static final String PREFIX = "callback";

    private final TestDatabase database = Stores.database();
    private final TestExecutor executor = new TestExecutor();

    private record Ended(int status, String output) {}

    @AfterEach
    void close() {
        database.close();
        executor.close();
    }

    private TestContainer server(Map<String, String> settings) {
        return TestContainer.of(Migrations.class)
                .with(DataSource.class, database.dataSource())
                .with(Settings.class, new Settings(key -> Optional.ofNullable(settings.get(key)), PREFIX))
                .with(ServiceIdentity.class, new ServiceIdentity("order-service", PREFIX))
                .with(ManagedScheduledExecutorService.class, executor.managed())
                .start();
    }

    private TestContainer serverThatWaits() {
        return server(Map.of("callback.db.migrate", "false"));
    }

    private static boolean isDone(TestContainer server) {
        return server.get(Migrations.class).isDone();
    }

    private Map<String, String> variables() {
        var url = database.url();
        return Map.of(
                "CALLBACK_DB_URL",
                url,
                "CALLBACK_DB_USER",
                url.substring(url.lastIndexOf('/') + 1),
                "CALLBACK_DB_PASSWORD",
                "test");
    }

    private static Ended migrate(Map<String, String> variables) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Migrate.class.getName(), PREFIX)
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void a_server_migrates_its_database_at_start_unless_it_is_told_not_to() {
        try (var server = server(Map.of())) {
            await().until(() -> isDone(server));
        }
        try (var server = serverThatWaits()) {
            await().until(() -> isDone(server));
        }
    }

    @Test
    void told_not_to_it_waits_until_the_program_has_migrated() throws Exception {
        try (var server = serverThatWaits()) {
            await().during(Duration.ofSeconds(3)).until(() -> !isDone(server));
            assertThat(migrate(variables())).extracting(Ended::status).isEqualTo(0);
            await().until(() -> isDone(server));
        }
    }

    @Test
    void told_not_to_it_waits_for_the_last_of_its_migrations() throws Exception {
        assertThat(migrate(variables())).extracting(Ended::status).isEqualTo(0);
        execute("delete from flyway_platform where version = '4'");
        try (var server = serverThatWaits()) {
            await().during(Duration.ofSeconds(3)).until(() -> !isDone(server));
        }
    }

    @Test
    void a_database_of_a_later_version_will_do_for_both() throws Exception {
        assertThat(migrate(variables())).extracting(Ended::status).isEqualTo(0);
        execute("""
                insert into flyway_platform
                select 99, '99', 'of the next release', type, 'V99__next.sql', 1, installed_by, now(), 1, true
                  from flyway_platform where version = '4'
                """);
        assertThat(migrate(variables())).extracting(Ended::status).isEqualTo(0);
        try (var server = serverThatWaits()) {
            await().until(() -> isDone(server));
        }
    }

    @Test
    void the_program_fails_and_says_why() throws Exception {
        assertThat(migrate(Map.of()).output()).contains("callback.db.url must be set");
        var wrong = new HashMap<>(variables());
        wrong.put("CALLBACK_DB_PASSWORD", "wrong");
        assertThat(migrate(wrong)).satisfies(ended -> {
            assertThat(ended.status()).isNotZero();
            assertThat(ended.output()).contains("password authentication failed");
        });
    }
}
