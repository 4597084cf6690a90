package co.cosmeticos.platform.sql;

import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The tables of one service: first the platform's own ({@code db/platform}), then the service's ({@code db/<prefix>}).
 * Tables of a later version are left alone: the version before it runs beside it for a while.
 */
record Schema(Function<FluentConfiguration, FluentConfiguration> database, String prefix) {

    /** Brings the database to this version. */
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
