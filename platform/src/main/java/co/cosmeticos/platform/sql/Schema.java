package co.cosmeticos.platform.sql;

import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Flyway migrations of one service: first those of the platform ({@code db/platform}), then its own ({@code db/<prefix>}).
 * Migrations of a later version are accepted, since two versions run side by side during a release.
 */
record Schema(Function<FluentConfiguration, FluentConfiguration> database, String prefix) {

    /** Migrates the database to this version. */
    void migrate() {
        histories().forEach(Flyway::migrate);
    }

    /** Throws {@link org.flywaydb.core.api.FlywayException} unless the database has this version or a later one. */
    void validate() {
        histories().forEach(Flyway::validate);
    }

    private Stream<Flyway> histories() {
        return Stream.of("platform", prefix).map(this::history);
    }

    private Flyway history(String folder) {
        return database.apply(Flyway.configure(Schema.class.getClassLoader()))
                .locations("classpath:db/" + folder)
                .table("flyway_" + folder)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .failOnMissingLocations(true)
                .load();
    }
}
