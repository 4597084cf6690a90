package co.cosmeticos.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.crashes.FaultProxy.Fault;
import co.cosmeticos.system.crashes.FaultProxy.Line;
import co.cosmeticos.system.crashes.Shoppers.Purchase;
import co.cosmeticos.system.crashes.Traffic.Seen;
import co.cosmeticos.system.races.Goods;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * MongoDB, the mailbox and the payment provider are slow, cut lines or say nothing, while people shop: nobody waits for
 * longer than five seconds, nobody else notices, and ten seconds after the end of it all is as it was. Needs toxiproxy.
 */
@Tag("faults")
class FaultProxyIT {

    private static final Logger LOG = Logger.getLogger(FaultProxyIT.class.getName());
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration FAULT = Duration.ofSeconds(Integer.getInteger("faults.seconds", 10));
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration RECOVERED = Duration.ofSeconds(10);

    private static final FaultProxy PROXY = FaultProxy.start();
    private static final RunningShop SHOP = RunningShop.start(Layout.ONE);
    private static final Map<Dependency, Line> LINES = new EnumMap<>(Dependency.class);
    private static Shoppers shoppers;
    private static Goods goods;
    private static List<String> products;
    private static List<Seen> before;

    /** What can fail, and which requests may tell of it. */
    private enum Dependency {
        MONGODB(Set.of(Shoppers.HISTORY, Shoppers.EVENTS)),
        MAILBOX(Set.of()),
        PROVIDER(Set.of(Shoppers.CHECKOUT));

        private final Set<String> related;

        Dependency(Set<String> related) {
            this.related = related;
        }
    }

    @BeforeAll
    static void goThroughTheProxy() throws InterruptedException {
        var shop = SHOP.process();
        LINES.put(
                Dependency.MONGODB,
                PROXY.to(
                        "mongodb", URI.create(shop.setting("PRODUCT_MONGO_URI")).getPort()));
        LINES.put(Dependency.MAILBOX, PROXY.to("mailbox", Integer.parseInt(shop.setting("WORKER_SMTP_PORT"))));
        LINES.put(
                Dependency.PROVIDER,
                PROXY.to("provider", URI.create(shop.paymentsUrl()).getPort()));
        var mongo = "mongodb://127.0.0.1:" + LINES.get(Dependency.MONGODB).port();
        shop.stop("dev-shop");
        shop.start(
                "dev-shop",
                Map.of(
                        "PRODUCT_MONGO_URI", mongo + "/activity",
                        "WORKER_MONGO_URI", mongo + "/eventlog",
                        "WORKER_SMTP_PORT",
                                Integer.toString(LINES.get(Dependency.MAILBOX).port()),
                        "ORDER_PAYMENT_URL",
                                "http://127.0.0.1:"
                                        + LINES.get(Dependency.PROVIDER).port()));
        goods = Goods.of(SHOP, 1, 10_000);
        products =
                SHOP
                        .api()
                        .get("/api/v1/catalog/products?limit=24")
                        .is(200)
                        .items()
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(product -> product.getString("id"))
                        .toList();
        shoppers = new Shoppers(SHOP, goods, products.get(23));
        Traffic.during(BEFORE, shoppers.kinds());
        before = Traffic.during(BEFORE, shoppers.kinds());
        assertThat(before)
                .filteredOn(seen -> seen.status() < 200 || seen.status() > 201)
                .isEmpty();
    }

    @AfterAll
    static void close() {
        SHOP.process().close();
        PROXY.close();
    }

    @TestFactory
    Stream<DynamicTest> a_fault_is_borne_and_gone_ten_seconds_after_its_end() {
        var cells = Arrays.stream(Dependency.values())
                .flatMap(dependency -> Arrays.stream(Fault.values())
                        .map(fault -> DynamicTest.dynamicTest(
                                "%s %s".formatted(dependency, fault), () -> bear(dependency, fault))));
        return Stream.concat(
                cells, Stream.of(DynamicTest.dynamicTest("and nothing is left undone", this::nothingIsLeftUndone)));
    }

    private void bear(Dependency dependency, Fault fault) throws InterruptedException {
        var line = LINES.get(dependency);
        List<Seen> seen;
        int arrived;
        line.spoil(fault);
        try {
            var mailsBefore = SHOP.mailbox().after(0).size();
            seen = Traffic.during(FAULT, shoppers.kinds());
            arrived = SHOP.mailbox().after(mailsBefore).size();
        } finally {
            line.mend();
        }
        var mended = System.nanoTime();
        var recovered = awaitRecovery(products.get(dependency.ordinal() * Fault.values().length + fault.ordinal()));
        LOG.info(() -> "%s %s: recovered after %d ms; %s"
                .formatted(dependency, fault, (recovered - mended) / 1_000_000, Traffic.summary(seen)));
        assertThat(isFelt(dependency, seen, arrived)).as("the fault is felt").isTrue();
        assertThat(seen).filteredOn(FaultProxyIT::isTooSlow).isEmpty();
        assertThat(Duration.ofNanos(recovered - mended)).isLessThanOrEqualTo(RECOVERED);
        assertThat(seen).allSatisfy(one -> isGood(one, dependency));
        seen.stream()
                .map(Seen::kind)
                .distinct()
                .filter(kind -> !dependency.related.contains(kind))
                .forEach(kind -> assertThat(Traffic.p95(seen, kind))
                        .as("p95 of " + kind)
                        .isLessThan(Traffic.bearable(before, kind)));
    }

    // What the same request took before any fault is this machine's own, tenths of a second where it is quiet.
    private static boolean isTooSlow(Seen seen) {
        return seen.took().minus(Traffic.p95(before, seen.kind())).compareTo(LONGEST_ANSWER) > 0;
    }

    // Otherwise all the rest would say nothing.
    private static boolean isFelt(Dependency dependency, List<Seen> seen, int mails) {
        return switch (dependency) {
            case MONGODB -> seen.stream().anyMatch(one -> one.status() == 503);
            case MAILBOX -> mails < orders(seen, "CONFIRMED") / 2;
            case PROVIDER ->
                orders(seen, "PENDING") > 0
                        || Traffic.p95(seen, Shoppers.CHECKOUT).compareTo(Traffic.SHORT) > 0;
        };
    }

    private static long orders(List<Seen> seen, String status) {
        return seen.stream()
                .filter(one -> one.kind().equals(Shoppers.CHECKOUT) && one.status() == 201)
                .filter(one -> one.answer().text("status").equals(status))
                .count();
    }

    private static void isGood(Seen seen, Dependency dependency) {
        if (!dependency.related.contains(seen.kind())) {
            assertThat(seen.status()).as(seen.toString()).isBetween(200, 201);
        } else if (dependency == Dependency.PROVIDER) {
            // That it is pending is an answer too: the order is there, and the payment goes on without the customer.
            assertThat(seen.status()).as(seen.toString()).isEqualTo(201);
            assertThat(seen.answer().text("status")).isIn("CONFIRMED", "PENDING");
        } else if (seen.status() != 200) {
            // Documented: the history and the event log cannot be shown without their store.
            assertThat(seen.status()).as(seen.toString()).isEqualTo(503);
            seen.answer()
                    .isProblem(
                            503,
                            seen.kind().equals(Shoppers.HISTORY) ? "activity-unavailable" : "event-log-unavailable");
            assertThat(seen.answer().header("Retry-After")).isNotEmpty();
        }
    }

    /** A view that is in the history, an order confirmed at once, its mail, and the event log: all asked for from now on. */
    private static long awaitRecovery(String product) {
        var purchases = new ArrayList<Purchase>();
        await("recovery")
                .atMost(RECOVERED.multipliedBy(4))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> {
                    see(product);
                    var purchase = Purchase.of(SHOP, goods);
                    if (purchase.isConfirmed()) {
                        purchases.add(purchase);
                    }
                    return hasSeen(product)
                            && showsEvents()
                            && purchases.stream().anyMatch(FaultProxyIT::hasMail);
                });
        return System.nanoTime();
    }

    private static void see(String product) {
        SHOP.demoCustomer().get("/api/v1/catalog/products/" + product).is(200);
    }

    private static boolean hasSeen(String product) {
        var history = SHOP.demoCustomer().get("/api/v1/catalog/activity?limit=100");
        return history.status() == 200
                && history.items().getValuesAs(JsonObject.class).stream()
                        .anyMatch(entry -> entry.getString("productId", "").equals(product));
    }

    private static boolean showsEvents() {
        return SHOP.admin().get("/api/v1/ops/events?limit=1").status() == 200;
    }

    private static boolean hasMail(Purchase purchase) {
        return !SHOP.mailbox().to(purchase.buyer().email()).isEmpty();
    }

    private void nothingIsLeftUndone() {
        var checker = Checker.of(SHOP).awaitQuiet();
        LOG.info(() -> shoppers.pending().size() + " purchases were pending when they were answered");
        assertThat(shoppers.pending()).isNotEmpty().allMatch(Purchase::isConfirmed, "is confirmed in the end");
        assertThat(checker.violations()).isEmpty();
    }
}
