package co.cosmeticos.devshop;

import co.cosmeticos.devshop.ShopPages.Page;
import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.devshop.data.Secrets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The environment variables by which the services find their stores and one another. */
final class ServiceEnvironment {

    /** A service: the prefix of its settings, its database and its OAuth client. */
    record Service(String name, String prefix, String database, String context) {

        String variable(String suffix) {
            return prefix.toUpperCase(Locale.ROOT) + "_" + suffix;
        }

        String port() {
            return "shop." + prefix + ".port";
        }

        String secondPort() {
            return "shop." + prefix + "-2.port";
        }
    }

    static final List<Service> SERVICES = List.of(
            new Service("product-service", "product", "product", "/api/v1/catalog"),
            new Service("auth-service", "auth", "auth", "/api/v1/auth"),
            new Service("cart-order-service", "order", "cart_order", "/api/v1/shop"),
            new Service("async-worker", "worker", "worker", "/api/v1/ops"));

    /**
     * A server of the shop. A second one of a service shares its program and its databases.
     *
     * @param program the Liberty server
     * @param port setting of its port
     * @param context prefix of the paths that it serves
     */
    record Server(String name, String program, String port, String context) {

        private static final Set<String> HAVE_A_SECOND = Set.of("product-service", "cart-order-service");
        private static final String SECOND = "-2";

        /** The servers of a layout. */
        static List<Server> of(Layout layout) {
            return switch (layout) {
                case STORES -> List.of();
                case ONE -> List.of(new Server("dev-shop", "dev-shop", "shop.port", "/"));
                case FOUR -> firsts().toList();
                case REPLICAS -> Stream.concat(firsts(), seconds()).toList();
            };
        }

        private static Stream<Server> firsts() {
            return SERVICES.stream()
                    .map(service -> new Server(service.name(), service.name(), service.port(), service.context()));
        }

        private static Stream<Server> seconds() {
            return SERVICES.stream()
                    .filter(service -> HAVE_A_SECOND.contains(service.name()))
                    .map(service -> new Server(
                            service.name() + SECOND, service.name(), service.secondPort(), service.context()));
        }

        /** The server of which this one is the second; itself when it is the first. */
        static String firstOf(String name) {
            return name.endsWith(SECOND) ? name.substring(0, name.length() - SECOND.length()) : name;
        }

        boolean hasAllServices() {
            return "/".equals(context);
        }

        boolean isSecond() {
            return name.endsWith(SECOND);
        }
    }

    private final ShopSettings settings;
    private final Secrets secrets;
    private final Stores stores;

    ServiceEnvironment(ShopSettings settings, Secrets secrets, Stores stores) {
        this.settings = settings;
        this.secrets = secrets;
        this.stores = stores;
    }

    /** All variables, for every service alike: a service reads those of its prefix. */
    Map<String, String> environment() {
        var all = new TreeMap<String, String>();
        SERVICES.forEach(service -> all.putAll(common(service)));
        all.put("PRODUCT_MONGO_URI", stores.mongo("activity"));
        all.put("WORKER_MONGO_URI", stores.mongo("eventlog"));
        all.put("PRODUCT_MEDIA_URL", paymentsUrl() + "/media/");
        all.put("ORDER_CATALOG_URL", url("product-service"));
        all.put("ORDER_PAYMENT_URL", paymentsUrl());
        all.put("ORDER_PAYMENT_API_KEY", secrets.password("payments.api-key"));
        all.put("ORDER_PAYMENT_WEBHOOK_SECRET", secrets.webhookSecret("payments.webhook-secret"));
        all.put("WORKER_ORDER_URL", url("cart-order-service"));
        all.put("WORKER_SMTP_HOST", "127.0.0.1");
        all.put("WORKER_SMTP_PORT", Integer.toString(settings.port("shop.smtp.port")));
        all.put("WORKER_SMTP_FROM", "loja@cosmeticos.example");
        all.put("SHOP_PUBLIC_URL", settings.publicUrl());
        all.put("SHOP_CORS_ORIGINS", settings.cors());
        all.put("SHOP_ISSUER", settings.publicUrl() + "/api/v1/auth");
        all.put("AUTH_ISSUER", settings.publicUrl() + "/api/v1/auth");
        all.put("AUTH_KEY_SECRET", secrets.password("auth.key-secret"));
        all.put("AUTH_PUBLIC_CLIENTS", "storefront");
        all.put("AUTH_PUBLIC_CLIENT_STOREFRONT_REDIRECT_URIS", redirectUris());
        all.put("AUTH_DEMO_ENABLED", "true");
        all.put("AUTH_DEMO_PASSWORD", demoPassword());
        return all;
    }

    // A storefront that is being built signs people in as the client of this name, from a page called `callback` on any
    // port.
    private static String redirectUris() {
        return Stream.concat(
                        Stream.of("/callback", "/openapi/oauth2-redirect.html"),
                        Page.OF_THE_SIGNED_IN.stream().map(Page::path))
                .flatMap(path -> Stream.of("http://localhost" + path, "http://127.0.0.1" + path))
                .collect(Collectors.joining(","));
    }

    // Until there is a storefront, mails link to the pages that the server of all services has.
    private static Map<String, String> pages() {
        return Map.of(
                "WORKER_STOREFRONT_ORDER", Page.ORDER.path() + "?id={id}",
                "WORKER_STOREFRONT_VERIFY_EMAIL", Page.VERIFY_EMAIL.path(),
                "WORKER_STOREFRONT_CHANGE_EMAIL", Page.CHANGE_EMAIL.path(),
                "WORKER_STOREFRONT_RESET_PASSWORD", Page.RESET_PASSWORD.path(),
                "WORKER_STOREFRONT_FORGOT_PASSWORD", Page.FORGOT_PASSWORD.path(),
                "WORKER_STOREFRONT_MY_DATA", Page.MY_DATA.path(),
                "WORKER_STOREFRONT_ACCEPT_INVITATION", Page.ACCEPT_INVITATION.path());
    }

    /** The variables of one server; a second one of the orders calls the second one of the catalog. */
    Map<String, String> environment(Server server) {
        var all = environment();
        if (server.hasAllServices()) {
            all.putAll(pages());
        }
        if (server.isSecond()) {
            var catalog = service("product-service");
            all.put(
                    "ORDER_CATALOG_URL",
                    "http://localhost:%d%s".formatted(settings.port(catalog.secondPort()), catalog.context()));
        }
        return all;
    }

    /** The variables as a shell script, for servers started manually. */
    String script() {
        return environment().entrySet().stream()
                .map(variable -> "export %s='%s'%n".formatted(variable.getKey(), variable.getValue()))
                .collect(Collectors.joining());
    }

    private Map<String, String> common(Service service) {
        var client = service.name().replace('-', '_').toUpperCase(Locale.ROOT);
        var secret = secrets.password("client." + service.name());
        return Map.of(
                service.variable("DB_URL"),
                stores.database().url(service.database()),
                service.variable("DB_USER"),
                service.database(),
                service.variable("DB_PASSWORD"),
                databasePassword(secrets, service),
                service.variable("AMQP_URI"),
                stores.amqp(),
                service.variable("AUTH_URL"),
                url("auth-service"),
                service.variable("CLIENT_ID"),
                service.name(),
                service.variable("CLIENT_SECRET"),
                secret,
                "AUTH_CLIENTS_" + client + "_SECRET",
                secret);
    }

    static String databasePassword(Secrets secrets, Service service) {
        return secrets.password("db." + service.database());
    }

    /** URL of a service: at the shop's port, unless it has its own server. */
    String url(String name) {
        var service = service(name);
        var port = settings.layout() == Layout.ONE ? "shop.port" : service.port();
        return "http://localhost:" + settings.port(port) + service.context();
    }

    private static Service service(String name) {
        return SERVICES.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String paymentsUrl() {
        return "http://localhost:" + settings.port("shop.payments.port");
    }

    String webhookUrl() {
        return url("cart-order-service") + "/payments/webhooks/simulator";
    }

    String mailboxUrl() {
        return "http://localhost:" + settings.port("shop.mailbox.port");
    }

    String demoPassword() {
        settings.demoPassword().ifPresent(given -> secrets.set("demo.password", given));
        return secrets.typeable("demo.password");
    }
}
