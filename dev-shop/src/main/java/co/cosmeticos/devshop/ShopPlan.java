package co.cosmeticos.devshop;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.devshop.data.DataFolder;
import co.cosmeticos.devshop.data.ProcessRecords;
import co.cosmeticos.devshop.data.Secrets;
import co.cosmeticos.devshop.http.Gateway;
import co.cosmeticos.devshop.mailbox.Mailbox;
import co.cosmeticos.devshop.parts.DatabasePart;
import co.cosmeticos.devshop.parts.Part;
import co.cosmeticos.devshop.parts.ProcessPart;
import co.cosmeticos.devshop.parts.ProcessPart.Program;
import co.cosmeticos.devshop.parts.Readiness;
import co.cosmeticos.devshop.payments.PaymentSimulator;
import co.cosmeticos.embedded.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plan of the parts of a shop by its settings, and how each is run. */
final class ShopPlan {

    private static final Duration STORE_PATIENCE = Duration.ofMinutes(1);
    private static final Duration SERVER_PATIENCE = Duration.ofMinutes(5);
    // On few cores a concurrent collector costs more than its short pauses are worth. What a server does not need it
    // gives back: it shares the machine with an IDE and a browser. A runtime that cannot return native memory keeps it.
    private static final String SERVER = "-Xms64m -XX:+UseSerialGC -XX:MinHeapFreeRatio=15 -XX:MaxHeapFreeRatio=30"
            + " -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=60000";
    private static final String SERVER_OF_FOUR = SERVER + " -Xmx512m";
    private static final String SERVER_OF_ONE = SERVER + " -Xmx320m";
    private static final List<String> DOCUMENTATION = List.of("/openapi", "/problems");

    private final ShopSettings settings;
    private final DataFolder folder;
    private final Secrets secrets;
    private final ProcessRecords records;
    private final Stores stores;
    private final ServiceEnvironment wires;

    ShopPlan(ShopSettings settings, DataFolder folder, Map<String, String> environment) {
        this.settings = settings;
        this.folder = folder;
        this.secrets = new Secrets(folder);
        this.records = new ProcessRecords(folder);
        this.stores = new Stores(settings, secrets, environment);
        this.wires = new ServiceEnvironment(settings, secrets, stores);
    }

    ServiceEnvironment wires() {
        return wires;
    }

    Stores stores() {
        return stores;
    }

    /** The settings of the ports that this shop opens. */
    List<String> ports() {
        var keys = new ArrayList<>(List.of("shop.mailbox.port", "shop.smtp.port", "shop.payments.port"));
        addIf(keys, stores.embedsDatabase(), "shop.db.port");
        addIf(keys, stores.embedsMongo(), "shop.mongo.port");
        addIf(keys, stores.embedsBroker(), "shop.amqp.port");
        addIf(keys, settings.layout() != Layout.STORES, "shop.port");
        ServiceEnvironment.Server.of(settings.layout())
                .forEach(server -> addIf(keys, settings.layout().isSpread(), server.port()));
        return keys;
    }

    private static void addIf(List<String> keys, boolean used, String key) {
        if (used) {
            keys.add(key);
        }
    }

    Map<String, String> databasePasswords() {
        return ServiceEnvironment.SERVICES.stream()
                .collect(Collectors.toMap(
                        ServiceEnvironment.Service::database,
                        service -> ServiceEnvironment.databasePassword(secrets, service)));
    }

    Part database() {
        var program = settings.root().resolve("target/postgres");
        return new DatabasePart(new DatabasePart.Settings(
                folder.folder("postgres"),
                program,
                settings.port("shop.db.port"),
                secrets.password("db.postgres"),
                databasePasswords()));
    }

    /** The parts besides PostgreSQL that the services connect to. */
    List<Part> companions() {
        var parts = new ArrayList<Part>();
        if (stores.embedsMongo()) {
            var port = settings.port("shop.mongo.port");
            parts.add(java("mongo", port, StoreMain.class, store("mongo", port), Readiness.port(port), "-Xmx256m"));
        }
        if (stores.embedsBroker()) {
            var port = settings.port("shop.amqp.port");
            BooleanSupplier ready = () -> EmbeddedBroker.answers(stores.amqp());
            parts.add(java("broker", port, StoreMain.class, store("broker", port), ready, "-Xmx256m"));
        }
        parts.add(mailbox());
        parts.add(payments());
        if (settings.layout().isSpread()) {
            parts.add(gateway());
        }
        return parts;
    }

    private Part gateway() {
        var port = settings.port("shop.port");
        var servers = ServiceEnvironment.Server.of(settings.layout()).stream()
                .flatMap(this::routes)
                .collect(Collectors.joining(","));
        var environment = Map.of("GATEWAY_PORT", Integer.toString(port), "GATEWAY_SERVERS", servers);
        return java("gateway", port, Gateway.class, environment, Readiness.port(port), "-Xmx256m");
    }

    // Each server has the documentation; the catalog's, which is read most, tells it.
    private Stream<String> routes(ServiceEnvironment.Server server) {
        var address = "=http://localhost:" + settings.port(server.port());
        return Stream.concat(
                        Stream.of(server.context()),
                        server.program().equals("product-service") ? DOCUMENTATION.stream() : Stream.empty())
                .map(context -> context + address);
    }

    private Map<String, String> store(String name, int port) {
        return Map.of(
                "STORE_FOLDER", folder.folder(name).toString(),
                "STORE_PORT", Integer.toString(port),
                "STORE_PASSWORD", stores.brokerPassword());
    }

    private Part mailbox() {
        var port = settings.port("shop.mailbox.port");
        var environment = Map.of(
                "MAILBOX_PORT", Integer.toString(port),
                "MAILBOX_SMTP_PORT", Integer.toString(settings.port("shop.smtp.port")),
                "MAILBOX_KEEP", Integer.toString(settings.mailboxKeep()));
        var ready = Readiness.http(wires.mailboxUrl() + "/api/messages");
        return java("mailbox", port, Mailbox.class, environment, ready, mailboxHeap(settings.mailboxKeep()));
    }

    // A mail with its HTML takes some 25 KiB, twice as much while it is read.
    private static String mailboxHeap(int keep) {
        return "-Xmx%dm".formatted(128 + keep / 40);
    }

    private Part payments() {
        var port = settings.port("shop.payments.port");
        var services = wires.environment();
        var environment = Map.of(
                "PAYMENTS_PORT", Integer.toString(port),
                "PAYMENTS_PUBLIC_URL", wires.paymentsUrl(),
                "PAYMENTS_FOLDER", folder.folder("payments").toString(),
                "PAYMENTS_API_KEY", services.getOrDefault("ORDER_PAYMENT_API_KEY", ""),
                "PAYMENTS_WEBHOOK_URL", wires.webhookUrl(),
                "PAYMENTS_WEBHOOK_SECRET", services.getOrDefault("ORDER_PAYMENT_WEBHOOK_SECRET", ""));
        var ready = Readiness.http(wires.paymentsUrl() + "/health");
        return java("payments", port, PaymentSimulator.class, environment, ready, "-Xmx256m");
    }

    // These are small programs: the first compiler alone and the serial collector start faster on few cores.
    private Part java(
            String name,
            int port,
            Class<?> main,
            Map<String, String> environment,
            BooleanSupplier ready,
            String memory) {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms8m",
                memory,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                name);
        return part(name, port, command, environment, true, ready, STORE_PATIENCE);
    }

    /** Makes the pages of the server of all services, where there is one. */
    void installPages() {
        if (settings.layout() == Layout.ONE) {
            new ShopPages(settings, wires).install(rootApplication());
        }
    }

    private Path rootApplication() {
        return folder.folder("root.war");
    }

    /** The Liberty servers; none for the stores-only layout. */
    List<Part> servers() {
        return ServiceEnvironment.Server.of(settings.layout()).stream()
                .map(this::server)
                .toList();
    }

    private Part server(ServiceEnvironment.Server server) {
        var name = server.name();
        var port = settings.port(server.port());
        var environment = new HashMap<>(wires.environment(server));
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("ltpa_keys_password", secrets.password("liberty.ltpa"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JVM_ARGS", server.hasAllServices() ? SERVER_OF_FOUR : SERVER_OF_ONE);
        if (server.hasAllServices()) {
            environment.put("ROOT_APPLICATION", rootApplication().toString());
        }
        environment.put(
                "WLP_OUTPUT_DIR",
                folder.folder(server.isSecond() ? "liberty-2" : "liberty").toString());
        environment.put("LOG_DIR", folder.folder("logs/" + name + "-server").toString());
        var script = System.getProperty("os.name").startsWith("Windows") ? "server.bat" : "server";
        var command = List.of(settings.liberty().resolve("bin").resolve(script).toString(), "run", server.program());
        var ready = Readiness.unlessLogged(
                log(name), "CWWKZ0002E", Readiness.http("http://localhost:" + port + "/health/ready"));
        return part(name, port, command, environment, false, ready, SERVER_PATIENCE);
    }

    private Part part(
            String name,
            int port,
            List<String> command,
            Map<String, String> environment,
            boolean tied,
            BooleanSupplier ready,
            Duration startTimeout) {
        var address = "localhost:" + port;
        return new ProcessPart(
                new Program(name, address, command, environment, log(name), tied, ready, startTimeout), records);
    }

    private Path log(String name) {
        return folder.folder("logs").resolve(name + ".log");
    }
}
