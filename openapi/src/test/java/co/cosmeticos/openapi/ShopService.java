package co.cosmeticos.openapi;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A service of the shop: its module, and the path that its operations stand under. */
enum ShopService {
    PRODUCT("product-service", "/api/v1/catalog", "Product"),
    AUTH("auth-service", "/api/v1/auth", "Auth"),
    ORDERS("cart-order-service", "/api/v1/shop", "Order"),
    WORKER("async-worker", "/api/v1/ops", "Worker");

    private static final Path ROOT = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."));
    private static final String PLATFORM = "platform";

    private final String module;
    private final String context;
    private final String label;

    ShopService(String module, String context, String label) {
        this.module = module;
        this.context = context;
        this.label = label;
    }

    /** Where its operations stand: {@code /api/v1/catalog}. */
    String context() {
        return context;
    }

    /** What tells its operations from those of the same name that every service has. */
    String label() {
        return label;
    }

    /** The folders of its compiled classes, the platform's among them. */
    List<Path> classes() {
        return List.of(
                ROOT.resolve(PLATFORM).resolve("target/classes"),
                ROOT.resolve(module).resolve("target/classes"));
    }

    /** The folders of all sources, the platform's among them. */
    static List<Path> sources() {
        return Stream.concat(Stream.of(PLATFORM), Stream.of(values()).map(service -> service.module))
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .toList();
    }

    /** The root of the project. */
    static Path root() {
        return ROOT;
    }
}
