package co.cosmeticos.system.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.devshop.http.Gateway;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.crashes.Shoppers;
import co.cosmeticos.system.crashes.Traffic;
import co.cosmeticos.system.races.Goods;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each service is restarted as its Deployment says, a new server first and an old one after it, while people shop: nobody
 * sees a failed request, and nothing happens twice. {@code -Drolling.rounds=10} restarts each ten times.
 */
@Tag("long")
class RollingRestartIT {

    private static final Logger LOG = Logger.getLogger(RollingRestartIT.class.getName());
    private static final int ROUNDS = Integer.getInteger("rolling.rounds", 1);
    private static final Duration SOME_TIME = Duration.ofSeconds(10);
    // With what the shoppers ask for, 50 requests a second.
    private static final int ONLOOKERS = 19;
    private static final long FEWEST_A_SECOND = 40;
    private static final Map<String, String> SERVICES = Map.of(
            "product-service", "/api/v1/catalog",
            "auth-service", "/api/v1/auth",
            "cart-order-service", "/api/v1/shop",
            "async-worker", "/api/v1/ops");

    private static final RunningShop SHOP = RunningShop.start(Layout.STORES);
    private static final List<Fleet> FLEETS = new ArrayList<>();
    private static final List<Gateway> GATEWAYS = new ArrayList<>();

    // Servers that are ended in the end may still write.
    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path folder;

    @BeforeAll
    static void open() {
        var endpoints = new HashMap<String, List<String>>();
        SERVICES.values().forEach(prefix -> endpoints.put(prefix, new CopyOnWriteArrayList<>()));
        GATEWAYS.add(Gateway.start(URI.create(SHOP.process().url()).getPort(), endpoints));
        var inside = Gateway.inside(endpoints);
        GATEWAYS.add(inside);
        var environment = environment("http://localhost:" + inside.port());
        SHOP.process().stop("payments");
        SHOP.process()
                .start(
                        "payments",
                        Map.of(
                                "PAYMENTS_WEBHOOK_URL",
                                "http://localhost:%d/api/v1/shop/payments/webhooks/simulator"
                                        .formatted(inside.port())));
        SERVICES.forEach(
                (service, prefix) -> FLEETS.add(new Fleet(service, folder, environment, endpoints.get(prefix))));
        FLEETS.forEach(Fleet::open);
    }

    private static Map<String, String> environment(String inside) {
        var all = new HashMap<>(SHOP.process().settings());
        all.putAll(RunningShop.environment());
        List.of("PRODUCT", "AUTH", "ORDER", "WORKER")
                .forEach(prefix -> all.put(prefix + "_AUTH_URL", inside + "/api/v1/auth"));
        all.put("ORDER_CATALOG_URL", inside + "/api/v1/catalog");
        all.put("WORKER_ORDER_URL", inside + "/api/v1/shop");
        all.put("ltpa_keys_password", "of-this-test");
        return all;
    }

    @AfterAll
    static void close() {
        FLEETS.forEach(Fleet::close);
        GATEWAYS.forEach(Gateway::close);
        SHOP.process().close();
    }

    @Test
    void nobody_notices() throws Exception {
        var goods = Goods.of(SHOP, 3, 100_000);
        var product = SHOP.api()
                .get("/api/v1/catalog/products?limit=1")
                .is(200)
                .items()
                .getJsonObject(0);
        var shoppers = new Shoppers(SHOP, goods, product.getString("slug"));
        var kinds = shoppers.withOnlookers(ONLOOKERS);
        Traffic.during(SOME_TIME, kinds);

        var began = System.nanoTime();
        var seen = new ArrayList<Traffic.Seen>();
        var restarts = CompletableFuture.runAsync(RollingRestartIT::restartEach);
        while (!restarts.isDone()) {
            seen.addAll(Traffic.during(SOME_TIME, kinds));
        }
        restarts.join();
        var took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info(() -> "%d restarts of each service, %d requests in %d s: %s"
                .formatted(ROUNDS, seen.size(), took.toSeconds(), Traffic.summary(seen)));

        assertThat(seen.size() / took.toSeconds()).isGreaterThan(FEWEST_A_SECOND);
        assertThat(seen)
                .filteredOn(one -> one.status() < 200 || one.status() > 201)
                .isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(shoppers.pending()).allMatch(Shoppers.Purchase::isConfirmed));
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    private static void restartEach() {
        for (var round = 0; round < ROUNDS; round++) {
            FLEETS.forEach(Fleet::restart);
        }
        FLEETS.forEach(Fleet::awaitLeavers);
    }
}
