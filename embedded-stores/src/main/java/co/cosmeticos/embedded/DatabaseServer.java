package co.cosmeticos.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * PostgreSQL server, embedded or not, with an account that may create databases and roles.
 *
 * @param url a JDBC address of one of its databases, without parameters
 */
public record DatabaseServer(String url, String user, String password) {

    /** Creates a database and the role that owns it, both with this name, unless they exist, and sets the password. */
    public void create(String name, String rolePassword) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            if (missing(statement, "select 1 from pg_roles where rolname = " + literal(name))) {
                statement.execute("create role \"%s\" login".formatted(name));
            }
            statement.execute("alter role \"%s\" password %s".formatted(name, literal(rolePassword)));
            if (missing(statement, "select 1 from pg_database where datname = " + literal(name))) {
                // An owner's member may give a database away; a superuser may anyway.
                statement.execute("grant \"%s\" to current_user".formatted(name));
                statement.execute("create database \"%1$s\" owner \"%1$s\"".formatted(name));
                closeToPublic(statement, name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database %s could not be made.".formatted(name), e);
        }
    }

    /**
     * Copies a database that nobody is connected to and that its role of the same name owns; the copy is of that role.
     * Its files are copied, which costs less than writing each block to the log where commits do not wait for the disk.
     */
    public void copy(String original, String name) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create database \"%1$s\" owner \"%2$s\" template \"%2$s\" strategy file_copy"
                    .formatted(name, original));
            closeToPublic(statement, name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database %s could not be copied as %s.".formatted(original, name), e);
        }
    }

    private static void closeToPublic(Statement statement, String name) throws SQLException {
        statement.execute("revoke connect on database \"%s\" from public".formatted(name));
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A connection to the database of {@link #url()}. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The JDBC address of another of its databases. */
    public String url(String database) {
        return url.substring(0, url.lastIndexOf('/') + 1) + database;
    }
}
