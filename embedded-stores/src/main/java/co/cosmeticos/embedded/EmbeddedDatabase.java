package co.cosmeticos.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * A real PostgreSQL from a jar, made durable and closed to strangers: fsync on, loopback only, scram passwords.
 *
 * <p>The library's own defaults (trust, no fsync) suit throw-away tests and nothing else.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ACCESS = """
            local all all reject
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final int port;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, int port, String password) {
        this.postgres = postgres;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts PostgreSQL on a folder, which may hold an earlier run's data, and on a port of 127.0.0.1.
     *
     * @param durable whether a commit waits for the disk; only tests that never look back say no
     * @throws UncheckedIOException when the server does not start
     */
    public static EmbeddedDatabase start(Path folder, int port, String password, boolean durable) {
        var data = folder.resolve("data");
        var fresh = !Files.exists(data.resolve("PG_VERSION"));
        try {
            Files.createDirectories(folder);
            var postgres = builder(folder, data, port, password, fresh, durable).start();
            var database = new EmbeddedDatabase(postgres, port, password);
            if (fresh) {
                database.secure(data);
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on port " + port + " in " + folder, e);
        }
    }

    private static EmbeddedPostgres.Builder builder(
            Path folder, Path data, int port, String password, boolean fresh, boolean durable) {
        var flush = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setCleanDataDirectory(false)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("fsync", flush)
                .setServerConfig("synchronous_commit", flush)
                .setPGStartupWait(Duration.ofSeconds(60));
        if (!fresh) {
            builder.setConnectConfig("password", password);
        }
        return builder;
    }

    private void secure(Path data) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password " + literal(password));
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            statement.execute("select pg_reload_conf()");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be secured.", e);
        }
    }

    /** Makes a database and the role that owns it, both of this name, unless they are there. */
    public void create(String name, String rolePassword) {
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                var statement = connection.createStatement()) {
            if (missing(statement, "select 1 from pg_roles where rolname = " + literal(name))) {
                statement.execute("create role \"%s\" login".formatted(name));
            }
            statement.execute("alter role \"%s\" password %s".formatted(name, literal(rolePassword)));
            if (missing(statement, "select 1 from pg_database where datname = " + literal(name))) {
                statement.execute("create database \"%1$s\" owner \"%1$s\"".formatted(name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database %s could not be made.".formatted(name), e);
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A connection as superuser, for tests and checkers. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** The JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
