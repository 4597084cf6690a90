package co.cosmeticos.system.strangers;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Four customers who each look at products, fill a cart and pay by card, one after the other, a purchase a second. */
final class HonestCustomers {

    private static final int CUSTOMERS = 4;
    private static final Duration MAIL = Duration.ofSeconds(40);

    /**
     * What they met.
     *
     * @param requests milliseconds of each request
     * @param mails milliseconds from the answer to a checkout until its mail was taken by the mail server
     * @param faults answers that they should not have had
     */
    record Met(List<Double> requests, List<Double> mails, List<String> faults) {

        /** This and what they met at another time. */
        Met and(Met other) {
            return new Met(joined(requests, other.requests), joined(mails, other.mails), joined(faults, other.faults));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            var all = new ArrayList<>(some);
            all.addAll(more);
            return all;
        }

        static double p95(List<Double> millis) {
            return millis.stream()
                    .sorted()
                    .skip(millis.size() * 95L / 100)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "p95 of %d requests %.1f ms, of %d mails %.0f ms, %d faults"
                    .formatted(requests.size(), p95(requests), mails.size(), p95(mails), faults.size());
        }
    }

    private final RunningShop shop;
    private final Goods goods;
    private final ConcurrentLinkedQueue<Double> requests = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Instant> paid = new ConcurrentHashMap<>();

    HonestCustomers(RunningShop shop, Goods goods) {
        this.shop = shop;
        this.goods = goods;
    }

    /** They come for so long; returns when the mails of all that they bought have been sent. */
    Met come(int seconds) throws InterruptedException {
        requests.clear();
        faults.clear();
        paid.clear();
        var clock = Executors.newScheduledThreadPool(CUSTOMERS);
        for (var number = 0; number < CUSTOMERS; number++) {
            clock.scheduleAtFixedRate(this::buy, number * 1_000L / CUSTOMERS, 1_000, TimeUnit.MILLISECONDS);
        }
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdown();
        if (!clock.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A purchase does not end");
        }
        return new Met(List.copyOf(requests), mailMillis(), List.copyOf(faults));
    }

    private void buy() {
        try {
            timed(() -> shop.api().get("/api/v1/catalog/products?limit=24"));
            timed(() -> shop.api().get("/api/v1/catalog/search?q=batom"));
            var begun = System.nanoTime();
            var buyer = Buyer.guest(shop, goods.skus());
            requests.add((System.nanoTime() - begun) / 2e6);
            timed(() ->
                    shop.api().get("/api/v1/shop/carts/" + buyer.cart() + "/shipping-options?postalCode=01310-100"));
            var answer = timed(buyer::pay);
            paid.put(UUID.fromString(answer.text("id")), Instant.now());
        } catch (RuntimeException | AssertionError e) {
            faults.add(e.toString());
        }
    }

    private Answer timed(Supplier<Answer> request) {
        var begun = System.nanoTime();
        var answer = request.get();
        requests.add((System.nanoTime() - begun) / 1e6);
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private List<Double> mailMillis() throws InterruptedException {
        var until = System.nanoTime() + MAIL.toNanos();
        var sent = sent();
        while (!sent.keySet().containsAll(paid.keySet()) && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(500);
            sent = sent();
        }
        var millis = new ArrayList<Double>();
        for (var order : paid.entrySet()) {
            var at = sent.get(order.getKey());
            if (at == null) {
                faults.add("no mail of order " + order.getKey());
            } else {
                millis.add(Math.max(0, Duration.between(order.getValue(), at).toNanos() / 1e6));
            }
        }
        return millis;
    }

    private Map<UUID, Instant> sent() {
        var settings = shop.process();
        try (var connection = DriverManager.getConnection(
                        settings.setting("WORKER_DB_URL"),
                        settings.setting("WORKER_DB_USER"),
                        settings.setting("WORKER_DB_PASSWORD"));
                var rows = connection.createStatement().executeQuery("""
                                select order_id, min(sent_at) sent_at from notifications
                                 where order_id is not null and status = 'SENT' group by order_id
                                """)) {
            var sent = new HashMap<UUID, Instant>();
            while (rows.next()) {
                sent.put(
                        rows.getObject("order_id", UUID.class),
                        rows.getObject("sent_at", java.time.OffsetDateTime.class)
                                .toInstant());
            }
            return sent;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
