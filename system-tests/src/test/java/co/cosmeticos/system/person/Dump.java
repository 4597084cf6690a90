package co.cosmeticos.system.person;

import co.cosmeticos.devshop.ShopProcess;
import co.cosmeticos.system.RunningShop;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the services have written: four databases, MongoDB, log files. By where it stands. */
final class Dump {

    private static final List<String> DATABASES = List.of("PRODUCT", "AUTH", "ORDER", "WORKER");
    private static final String TABLES = """
            select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
            """;

    private final Map<String, String> places = new LinkedHashMap<>();

    private Dump() {}

    static Dump of(RunningShop running) {
        var shop = running.process();
        var dump = new Dump();
        DATABASES.forEach(database -> dump.readDatabase(shop, database));
        List.of("PRODUCT_MONGO_URI", "WORKER_MONGO_URI").forEach(uri -> dump.readMongo(shop.setting(uri)));
        dump.readLogs(running);
        return dump;
    }

    private void readDatabase(ShopProcess shop, String database) {
        try (var connection = DriverManager.getConnection(
                        shop.setting(database + "_DB_URL"),
                        shop.setting(database + "_DB_USER"),
                        shop.setting(database + "_DB_PASSWORD"));
                var statement = connection.createStatement();
                var tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var reading = connection.createStatement();
                        var rows = reading.executeQuery("select t::text from \"%s\" t".formatted(table))) {
                    var text = new StringBuilder();
                    while (rows.next()) {
                        text.append(rows.getString(1)).append('\n');
                    }
                    places.put(database + " " + table, text.toString());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(database, e);
        }
    }

    private void readMongo(String uri) {
        try (var client = MongoClients.create(uri)) {
            for (var database : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    var text = new StringBuilder();
                    client.getDatabase(database)
                            .getCollection(collection)
                            .find()
                            .forEach(document -> text.append(document.toJson()).append('\n'));
                    places.put("MongoDB %s.%s".formatted(database, collection), text.toString());
                }
            }
        }
    }

    private void readLogs(RunningShop shop) {
        places.put("launcher", shop.process().output());
        try (var files = Files.walk(shop.data())) {
            files.filter(file -> file.toString().endsWith(".log")).forEach(this::readFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFile(Path file) {
        try {
            places.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places where this stands. */
    List<String> placesOf(String text) {
        return places.entrySet().stream()
                .filter(place -> place.getValue().contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many places there are. */
    int size() {
        return places.size();
    }
}
