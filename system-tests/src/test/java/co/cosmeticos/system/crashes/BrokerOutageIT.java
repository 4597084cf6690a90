package co.cosmeticos.system.crashes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without a broker the shop sells on; what it has to tell waits, and nothing of it is lost or told twice. */
@Tag("stores")
class BrokerOutageIT {

    private static final Logger LOG = Logger.getLogger(BrokerOutageIT.class.getName());
    private static final int PER_SECOND = Integer.getInteger("outage.checkouts-per-second", 20);
    private static final int SECONDS_BEFORE = 20;
    // Longer on the real broker.
    private static final int SECONDS_AWAY = Integer.getInteger("outage.seconds", 10);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(60);
    private static final int EVENTS = Integer.getInteger("outage.events", 2_000);
    private static final RunningShop SHOP = RunningShop.get();

    private final BrokerSwitch broker = new BrokerSwitch(SHOP.process());

    @Test
    void checkouts_go_on_without_a_broker_and_every_order_gets_its_mail() throws Exception {
        var goods = Goods.of(SHOP, 5, 10_000);
        var buyers = buyers(goods, PER_SECOND * (SECONDS_BEFORE + SECONDS_AWAY));
        try (var customers = Customers.come(buyers, 32, Duration.ofSeconds(1).dividedBy(PER_SECOND))) {
            await().atMost(Duration.ofMinutes(2)).until(() -> customers.answered() >= PER_SECOND * SECONDS_BEFORE);
            broker.kill();
            await().atMost(Duration.ofMinutes(5)).until(customers::areServed);
            broker.start();
            var back = System.nanoTime();
            var served = customers.served();
            assertThat(served).allSatisfy(purchase -> {
                assertThat(purchase.answer().is(201).text("status")).isEqualTo("CONFIRMED");
                assertThat(purchase.failures()).isZero();
            });
            await().atMost(CAUGHT_UP).until(() -> waiting("ORDER") == 0);
            var caughtUp = Duration.ofNanos(System.nanoTime() - back);
            LOG.info(() -> "p95 with a broker %d ms, without %d ms; events published %d ms after its return"
                    .formatted(
                            p95(served.subList(0, PER_SECOND * SECONDS_BEFORE)),
                            p95(served.subList(PER_SECOND * SECONDS_BEFORE, served.size())),
                            caughtUp.toMillis()));
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void a_broker_that_is_killed_while_it_takes_thousands_of_events_loses_none_that_it_has_confirmed()
            throws SQLException {
        var before = done();
        addEvents();
        for (var kill = 1; kill <= 5; kill++) {
            var left = EVENTS - kill * EVENTS / 6;
            await().atMost(Duration.ofMinutes(3)).until(() -> waiting("PRODUCT") <= left);
            broker.kill();
            broker.start();
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> waiting("PRODUCT") == 0);
        await().atMost(Duration.ofMinutes(5))
                .untilAsserted(() -> assertThat(done() - before).isEqualTo(EVENTS));
    }

    private static List<Buyer> buyers(Goods goods, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> Buyer.guest(
                        SHOP, List.of(goods.skus().get(i % goods.skus().size()))))
                .toList();
    }

    private static long p95(List<Customers.Purchase> purchases) {
        return purchases.stream()
                .mapToLong(purchase -> purchase.first().toMillis())
                .sorted()
                .skip(purchases.size() * 95L / 100)
                .findFirst()
                .orElseThrow();
    }

    // As a change would have written them: the relay knows no other way.
    private static void addEvents() throws SQLException {
        execute("PRODUCT", """
                insert into outbox_events (id, lane, type, version, subject, data, occurred_at)
                select gen_random_uuid(), n %% 16, 'test.counted', 1, 'subject-' || n %% 16, '{"number": ' || n || '}', now()
                  from generate_series(1, %d) n
                """.formatted(EVENTS));
    }

    private static int done() throws SQLException {
        return count("WORKER", "select count(*) from inbox_messages where type = 'test.counted' and status = 'DONE'");
    }

    private static int waiting(String service) throws SQLException {
        return count(service, "select count(*) from outbox_events where published_at is null");
    }

    private static int count(String service, String sql) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(String service, String sql) throws SQLException {
        try (var connection = connect(service);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static java.sql.Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(
                SHOP.process().setting(service + "_DB_URL"),
                SHOP.process().setting(service + "_DB_USER"),
                SHOP.process().setting(service + "_DB_PASSWORD"));
    }
}
