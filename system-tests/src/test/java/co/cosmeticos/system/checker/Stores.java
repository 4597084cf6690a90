package co.cosmeticos.system.checker;

import co.cosmeticos.devshop.ShopProcess;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The four databases, each in one transaction that is never committed: what a test plants here, the checker that reads
 * here sees, and nobody else.
 */
final class Stores implements AutoCloseable {

    /** A database, by the prefix of its service's settings. */
    enum Database {
        PRODUCT,
        AUTH,
        ORDER,
        WORKER
    }

    /** A row; what is null in the database is null here. */
    record Row(Map<String, Object> columns) {

        String text(String column) {
            var value = columns.get(column);
            return value == null ? null : value.toString();
        }

        boolean has(String column) {
            return columns.get(column) != null;
        }

        long number(String column) {
            return ((Number) Objects.requireNonNull(columns.get(column), column)).longValue();
        }

        boolean is(String column, String... values) {
            return List.of(values).contains(String.valueOf(text(column)));
        }

        Instant time(String column) {
            return ((OffsetDateTime) columns.get(column)).toInstant();
        }

        <T extends JsonStructure> T json(String column, Class<T> type) {
            try (var reader = Json.createReader(new StringReader(text(column)))) {
                return type.cast(reader.read());
            }
        }
    }

    private final Map<Database, Connection> connections = new EnumMap<>(Database.class);

    Stores(ShopProcess shop) {
        try {
            for (var database : Database.values()) {
                var connection = DriverManager.getConnection(
                        shop.setting(database + "_DB_URL"),
                        shop.setting(database + "_DB_USER"),
                        shop.setting(database + "_DB_PASSWORD"));
                connection.setAutoCommit(false);
                connections.put(database, connection);
            }
        } catch (SQLException e) {
            close();
            throw new IllegalStateException(e);
        }
    }

    List<Row> rows(Database database, String sql) {
        try (var statement = connections.get(database).createStatement()) {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery(sql)) {
                var all = new ArrayList<Row>();
                while (rows.next()) {
                    all.add(row(rows));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + sql, e);
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        var meta = rows.getMetaData();
        var columns = new HashMap<String, Object>();
        for (var i = 1; i <= meta.getColumnCount(); i++) {
            var isTime = "timestamptz".equals(meta.getColumnTypeName(i));
            columns.put(meta.getColumnLabel(i), isTime ? rows.getObject(i, OffsetDateTime.class) : rows.getObject(i));
        }
        return new Row(columns);
    }

    /** Changes rows until {@link #undo()}; how many. */
    int plant(Database database, String sql) {
        try (var statement = connections.get(database).createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + sql, e);
        }
    }

    /** Takes back whatever was planted, and sees from now on what the services have written since. */
    void undo() {
        try {
            for (var connection : connections.values()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        for (var connection : connections.values()) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
