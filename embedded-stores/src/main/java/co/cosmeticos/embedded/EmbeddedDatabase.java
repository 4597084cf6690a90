package co.cosmeticos.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * Embedded PostgreSQL from a jar, durable and protected: fsync on, loopback only, scram passwords.
 *
 * <p>The library's defaults (trust, no fsync) suit throw-away tests only.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String ACCESS = """
            local all all reject
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final Path data;
    private final int port;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, Path data, int port, String password) {
        this.postgres = postgres;
        this.data = data;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts PostgreSQL with a data folder, which may be of an earlier run, on a port of 127.0.0.1.
     *
     * @param durable whether a commit waits for the disk; false for throw-away tests only
     * @throws UncheckedIOException when the server does not start
     */
    public static EmbeddedDatabase start(Path folder, int port, String password, boolean durable) {
        return start(folder, folder.resolve("program"), port, password, durable);
    }

    /**
     * As above, with a separate folder for the unpacked program, which several data folders may share.
     *
     * @throws UncheckedIOException when the server does not start
     */
    public static EmbeddedDatabase start(Path folder, Path program, int port, String password, boolean durable) {
        var data = folder.resolve("data");
        var secured = folder.resolve("secured");
        var fresh = !Files.exists(secured);
        try {
            Files.createDirectories(folder);
            Postmaster.endLeftover(data);
            if (fresh) {
                // A killed first start leaves a folder that cannot start and has no data.
                Folders.delete(data);
            }
            var postgres =
                    builder(program, data, port, password, fresh, durable).start();
            var database = new EmbeddedDatabase(postgres, data, port, password);
            if (fresh) {
                database.secure(data);
                Files.createFile(secured);
            }
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start on port " + port + " in " + folder, e);
        }
    }

    /** Stops the server that a killed process left running on this folder, if there is one. */
    public static void endLeftover(Path folder) {
        Postmaster.endLeftover(folder.resolve("data"));
    }

    /** The server process that runs on this folder. */
    public static Optional<ProcessHandle> process(Path folder) {
        return Postmaster.of(folder.resolve("data"));
    }

    private static EmbeddedPostgres.Builder builder(
            Path program, Path data, int port, String password, boolean fresh, boolean durable) {
        var flush = durable ? "on" : "off";
        var log = ProcessBuilder.Redirect.appendTo(
                data.resolveSibling("postgres.log").toFile());
        var builder = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(program.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("log_error_verbosity", "terse")
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
            statement.execute("alter role postgres password " + DatabaseServer.literal(password));
            Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
            statement.execute("select pg_reload_conf()");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL could not be secured.", e);
        }
    }

    /** Creates a database and the role that owns it, both with this name, unless they exist. */
    public void create(String name, String rolePassword) {
        server().create(name, rolePassword);
    }

    /** The server with the superuser account. */
    public DatabaseServer server() {
        return new DatabaseServer(url("postgres"), SUPERUSER, password);
    }

    /** A connection as superuser, for tests and checkers. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    /** The server's process. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(data);
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
