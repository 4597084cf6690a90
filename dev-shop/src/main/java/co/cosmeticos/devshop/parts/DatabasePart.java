package co.cosmeticos.devshop.parts;

import co.cosmeticos.embedded.DatabaseServer;
import co.cosmeticos.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL with a database for each service. */
public final class DatabasePart implements Part {

    /**
     * Settings of the database.
     *
     * @param program the folder for the unpacked binaries
     * @param passwords database (and role) to password
     */
    public record Settings(Path folder, Path program, int port, String password, Map<String, String> passwords) {

        public Settings {
            passwords = Collections.unmodifiableMap(new LinkedHashMap<>(passwords));
        }
    }

    private final Settings settings;
    private volatile @Nullable EmbeddedDatabase database;

    public DatabasePart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String address() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    public void start(Map<String, String> extra) {
        var started = EmbeddedDatabase.start(
                settings.folder(), settings.program(), settings.port(), settings.password(), true);
        database = started;
        prepare(started.server());
    }

    private void prepare(DatabaseServer server) {
        settings.passwords().forEach(server::create);
    }

    @Override
    public void stop() {
        var running = database;
        if (running != null) {
            running.close();
            database = null;
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(database).flatMap(EmbeddedDatabase::process).filter(ProcessHandle::isAlive);
    }
}
