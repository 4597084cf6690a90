package co.cosmeticos.platform.sql;

import co.cosmeticos.platform.settings.Settings;
import java.util.Locale;
import java.util.Optional;

/**
 * Migrates a service's database without a server and exits: {@code java … Migrate order}. It reads the variables
 * of the service, {@code ORDER_DB_URL}, {@code ORDER_DB_USER} and {@code ORDER_DB_PASSWORD}; where
 * {@code ORDER_DB_SERVICE_ROLE} names another role, that role gets the {@link Grants}.
 */
public final class Migrate {

    private Migrate() {}

    /** Exits with a stack trace and a status other than zero when the migration fails. */
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

    // Name of the environment variable by the rule of MicroProfile Config.
    private static Optional<String> variable(String key) {
        return Optional.ofNullable(
                System.getenv(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT)));
    }
}
