package co.cosmeticos.devshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Settings of the command line, all with a default; README.md lists the keys.
 *
 * @param root the folder of the project, below which the server was built
 * @param demoPassword for the demo accounts; empty for a random one
 * @param ports by their settings
 * @param mailboxKeep number of mails that the mailbox keeps
 * @param cors origins of storefronts, by commas
 * @param controlled whether a test drives the launcher through its standard input
 */
public record ShopSettings(
        Path root,
        Path data,
        boolean fresh,
        Layout layout,
        Optional<String> demoPassword,
        Map<String, Integer> ports,
        int mailboxKeep,
        String cors,
        boolean watchParent,
        boolean controlled) {

    /** Layout of the servers. */
    public enum Layout {
        /** One server with the four services. */
        ONE,
        /** A server for each service, behind a gateway at the shop's port. */
        FOUR,
        /** As FOUR, with a second server of the catalog and of the orders, on the same databases. */
        REPLICAS,
        /** Stores, mailbox and payment simulator only. */
        STORES;

        /** Whether each service has its own server. */
        boolean isSpread() {
            return this == FOUR || this == REPLICAS;
        }
    }

    // A storefront that is being built runs on this machine, on a port of its tool's choice.
    private static final String LOCAL_STOREFRONTS = "http://localhost:*,http://127.0.0.1:*";
    private static final Map<String, Integer> DEFAULT_PORTS = defaultPorts();

    public ShopSettings {
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
    }

    private static Map<String, Integer> defaultPorts() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("shop.port", 8080);
        ports.put("shop.mailbox.port", 8025);
        ports.put("shop.payments.port", 8090);
        ports.put("shop.smtp.port", 8026);
        ports.put("shop.db.port", 15432);
        ports.put("shop.mongo.port", 27117);
        ports.put("shop.amqp.port", 15673);
        ports.put("shop.product.port", 9081);
        ports.put("shop.auth.port", 9082);
        ports.put("shop.order.port", 9083);
        ports.put("shop.worker.port", 9084);
        ports.put("shop.product-2.port", 9085);
        ports.put("shop.order-2.port", 9086);
        return ports;
    }

    /** The keys of all ports. */
    static List<String> portKeys() {
        return List.copyOf(DEFAULT_PORTS.keySet());
    }

    /**
     * Reads the settings from system properties; blank counts as unset.
     *
     * @throws IllegalArgumentException naming the key with an invalid value
     */
    public static ShopSettings of(Properties properties) {
        var root = text(properties, "shop.root").map(Path::of).orElseGet(ShopSettings::projectFolder);
        var ports = new LinkedHashMap<String, Integer>();
        DEFAULT_PORTS.forEach((key, port) -> ports.put(key, port(properties, key, port)));
        return new ShopSettings(
                root,
                root.resolve(text(properties, "shop.data").orElse("data")),
                flag(properties, "shop.fresh"),
                layout(properties),
                text(properties, "shop.demo.password"),
                ports,
                number(properties, "shop.mailbox.keep", 5_000, 1_000_000, "a number of mails from 1 to 1000000"),
                text(properties, "shop.cors").orElse(LOCAL_STOREFRONTS),
                flag(properties, "shop.watch-parent"),
                flag(properties, "shop.controlled"));
    }

    private static Path projectFolder() {
        var here = Path.of("").toAbsolutePath();
        for (var folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return here;
    }

    private static Layout layout(Properties properties) {
        if (flag(properties, "shop.stores-only")) {
            return Layout.STORES;
        }
        if (flag(properties, "shop.replicas")) {
            return Layout.REPLICAS;
        }
        return flag(properties, "shop.four-servers") ? Layout.FOUR : Layout.ONE;
    }

    private static int port(Properties properties, String key, int otherwise) {
        return number(properties, key, otherwise, 65_535, "a port from 1 to 65535");
    }

    private static int number(Properties properties, String key, int otherwise, int most, String what) {
        var given = text(properties, key);
        if (given.isEmpty()) {
            return otherwise;
        }
        if (!given.get().matches("[1-9][0-9]{0,8}") || Integer.parseInt(given.get()) > most) {
            throw new IllegalArgumentException(key + " must be " + what + ", was " + given.get());
        }
        return Integer.parseInt(given.get());
    }

    // -Dshop.fresh without a value is true.
    private static boolean flag(Properties properties, String key) {
        var value = properties.getProperty(key);
        return value != null && !"false".equals(value.strip());
    }

    private static Optional<String> text(Properties properties, String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(String::strip)
                .filter(v -> !v.isEmpty());
    }

    int port(String key) {
        return Optional.ofNullable(ports.get(key)).orElseThrow(() -> new IllegalArgumentException(key));
    }

    /** The Liberty installation that the build has unpacked. */
    Path liberty() {
        return root.resolve("target/liberty/wlp");
    }

    /** URL of the shop for its clients. */
    public String publicUrl() {
        return "http://localhost:" + port("shop.port");
    }
}
