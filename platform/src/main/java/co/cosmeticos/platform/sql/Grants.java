package co.cosmeticos.platform.sql;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Grants of the role of a running service on the tables owned by the role of its migrations: reads and writes rows, of
 * future tables too, and alters no table. Flyway's history tables are read-only.
 */
final class Grants {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final List<String> STATEMENTS = List.of(
            "grant usage on schema public to %s",
            "grant select, insert, update, delete on all tables in schema public to %s",
            "grant usage, select, update on all sequences in schema public to %s",
            "alter default privileges in schema public grant select, insert, update, delete on tables to %s",
            "alter default privileges in schema public grant usage, select, update on sequences to %s",
            """
            do $$ declare history text; begin
                for history in select tablename from pg_tables where schemaname = 'public' and tablename like 'flyway\\_%%' loop
                    execute format('revoke insert, update, delete on public.%%I from %s', history);
                end loop;
            end $$
            """);

    private final String role;

    Grants(String role) {
        if (!NAME.matcher(role).matches()) {
            throw new IllegalArgumentException("db.service-role must be the name of a role, was " + role);
        }
        this.role = role;
    }

    /** Executes the grants, as the owner of the tables. */
    void give(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            for (var grant : STATEMENTS) {
                statement.execute(grant.formatted(role));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("%s could not be given its rights.".formatted(role), e);
        }
    }
}
