package co.cosmeticos.devshop;

import co.cosmeticos.devshop.data.Secrets;
import co.cosmeticos.embedded.DatabaseServer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Addresses of PostgreSQL, broker and MongoDB: the embedded ones, or those in {@code SHOP_DB_URL}, {@code SHOP_AMQP_URI} and
 * {@code SHOP_MONGO_URI}.
 */
record Stores(ShopSettings settings, Secrets secrets, Map<String, String> given) {

    Stores {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
    }

    boolean embedsDatabase() {
        return !given.containsKey("SHOP_DB_URL");
    }

    boolean embedsBroker() {
        return !given.containsKey("SHOP_AMQP_URI");
    }

    boolean embedsMongo() {
        return !given.containsKey("SHOP_MONGO_URI");
    }

    DatabaseServer database() {
        return Optional.ofNullable(given.get("SHOP_DB_URL"))
                .map(url -> new DatabaseServer(
                        url,
                        given.getOrDefault("SHOP_DB_USER", "postgres"),
                        given.getOrDefault("SHOP_DB_PASSWORD", "")))
                .orElseGet(() -> new DatabaseServer(
                        "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(settings.port("shop.db.port")),
                        "postgres",
                        secrets.password("db.postgres")));
    }

    String amqp() {
        return given.getOrDefault(
                "SHOP_AMQP_URI",
                "amqp://shop:%s@127.0.0.1:%d/%%2f".formatted(brokerPassword(), settings.port("shop.amqp.port")));
    }

    String brokerPassword() {
        return secrets.password("broker.shop");
    }

    /** The connection string of one database; a given one may carry options behind its path. */
    String mongo(String database) {
        var uri = given.getOrDefault(
                "SHOP_MONGO_URI", "mongodb://127.0.0.1:%d".formatted(settings.port("shop.mongo.port")));
        var options = uri.indexOf('?');
        var address = (options < 0 ? uri : uri.substring(0, options)).replaceFirst("/$", "");
        return address + "/" + database + (options < 0 ? "" : uri.substring(options));
    }
}
