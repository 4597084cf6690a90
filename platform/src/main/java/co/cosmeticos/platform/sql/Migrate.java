package co.cosmeticos.platform.sql;

import co.cosmeticos.platform.settings.Settings;
import java.util.Locale;
import java.util.Optional;

/**
 * Brings a service's database to this version and ends, without a server: {@code java … Migrate order}. It is told by
 * the service's own variables, {@code ORDER_DB_URL}, {@code ORDER_DB_USER} and {@code ORDER_DB_PASSWORD}; where
 * {@code ORDER_DB_SERVICE_ROLE} names another role, that one may use the tables afterwards, and change none.
 */
public final class Migrate {

    private Migrate() {}

    /** Ends with a trace and a status other than zero when the database is not at this version then. */
    public static void main(String[] args) {
        run(args[0], new Settings(Migrate::variable, args[0]));
    }

    static void run(String prefix, Settings settings) {
        var url = settings.text("db.url");
        var user = settings.text("db.user");
        var password = settings.text("db.password", "");
        new Schema(flyway -> flyway.dataSource(url, user, password), prefix).migrate();
        var role = settings.text("db.service-role", "");
        if (!role.isEmpty()) {
            new Grants(role).give(url, user, password);
        }
    }

    // As MicroProfile Config looks a setting up in the environment.
    private static Optional<String> variable(String key) {
        return Optional.ofNullable(
                System.getenv(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
    }
}
