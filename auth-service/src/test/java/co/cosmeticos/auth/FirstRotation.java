package co.cosmeticos.auth;

import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.RotateKeys;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;

/**
 * The rotation that makes a service's first signing key. A key pair costs as much as the rest of a start, so what the first
 * rotation wrote serves all other services with the same settings.
 */
final class FirstRotation {

    private static final Map<KeySettings, Map<String, String>> WRITTEN = new ConcurrentHashMap<>();

    private final Jdbi jdbi;

    FirstRotation(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void run(RotateKeys keys, KeySettings settings) {
        var written = WRITTEN.get(settings);
        if (written != null) {
            written.forEach(this::add);
            return;
        }
        keys.rotate();
        WRITTEN.put(settings, Map.of("signing_keys", rows("signing_keys"), "audit_entries", rows("audit_entries")));
    }

    private String rows(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select jsonb_agg(rows)::text from <table> rows")
                .define("table", table)
                .mapTo(String.class)
                .one());
    }

    private void add(String table, String rows) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into <table> select * from jsonb_populate_recordset(null::<table>, cast(:rows as jsonb))")
                .define("table", table)
                .bind("rows", rows)
                .execute());
    }
}
