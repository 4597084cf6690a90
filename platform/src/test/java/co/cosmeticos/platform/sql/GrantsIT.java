package co.cosmeticos.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.Stores;
import co.cosmeticos.fixtures.TestDatabase;
import co.cosmeticos.platform.settings.Settings;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The role that a service works as cannot change what its migrations made. */
class GrantsIT {

    private static final String PREFIX = "callback";
    private static final String PASSWORD = "test";

    private final TestDatabase database = Stores.database();
    // Its owner is a plain role, and here the one without rights.
    private final TestDatabase other = Stores.database();
    private final String owner = owner(database);
    private final String role = owner(other);

    private static String owner(TestDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    @BeforeEach
    void migrate() throws SQLException {
        asOwner("grant connect on database %s to %s".formatted(owner, role));
        migrateOnce();
    }

    private void migrateOnce() {
        var settings = Map.of(
                "callback.db.url", database.url(),
                "callback.db.user", owner,
                "callback.db.password", PASSWORD,
                "callback.db.service-role", role);
        Migrate.run(PREFIX, new Settings(key -> Optional.ofNullable(settings.get(key)), PREFIX));
    }

    @AfterEach
    void close() {
        database.close();
        other.close();
    }

    @Test
    void it_reads_and_writes_rows() throws SQLException {
        asService("insert into outbox_lanes select * from outbox_lanes where false");
        asService("select count(*) from outbox_events");
        asService("update idempotency_records set key = key where false");
        asService("delete from inbox_messages where false");
        asService("select count(*) from flyway_platform");
    }

    @Test
    void tables_of_the_next_version_are_its_to_use_too() throws SQLException {
        asOwner("create table later (id bigserial primary key)");
        migrateOnce();
        asService("insert into later default values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "create schema mine",
                "alter table outbox_events add column x int",
                "drop table outbox_events",
                "truncate outbox_events",
                "create index on outbox_events (id)",
                "alter table outbox_events owner to current_user",
                "alter role current_user createrole",
                "delete from flyway_platform",
                "update flyway_platform set success = false"
            })
    void it_changes_no_table_and_no_history(String statement) {
        assertThatThrownBy(() -> asService(statement))
                .isInstanceOf(SQLException.class)
                .satisfies(refused ->
                        assertThat(((SQLException) refused).getSQLState()).isIn("42501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "x; drop table outbox_events", "", "Ä", "1a", "a-b"})
    void a_name_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> new Grants(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }

    private void asService(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), role, PASSWORD);
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
