package co.cosmeticos.system.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Twenty who each send something a second: half of them put it into a cart, half register with it. */
final class Strangers implements AutoCloseable {

    private static final int COUNT = 20;

    private final RunningShop shop;
    private final List<String> skus;
    private final List<String> addresses;
    private final String cart;
    private final AtomicInteger number = new AtomicInteger();
    private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(COUNT);

    private Strangers(RunningShop shop, List<String> skus, List<String> addresses) {
        this.shop = shop;
        this.skus = skus;
        this.addresses = addresses;
        this.cart = shop.api()
                .post("/api/v1/shop/carts", Json.createObjectBuilder().build())
                .text("id");
        for (var who = 0; who < COUNT; who++) {
            Runnable task = who % 2 == 0 ? this::add : this::register;
            clock.scheduleAtFixedRate(task, who * 1_000L / COUNT, 1_000, TimeUnit.MILLISECONDS);
        }
    }

    /** They send these SKUs, and these addresses with a {@code %s} for what makes each another. */
    static Strangers who(RunningShop shop, List<String> skus, List<String> addresses) {
        return new Strangers(shop, skus, addresses);
    }

    private void add() {
        var sku = skus.get(number.incrementAndGet() % skus.size());
        note(shop.api()
                .post(
                        "/api/v1/shop/carts/" + cart + "/lines",
                        Json.createObjectBuilder()
                                .add("sku", sku)
                                .add("quantity", 1)
                                .build()));
    }

    private void register() {
        var address = addresses.get(number.incrementAndGet() % addresses.size()).replace("%s", "" + UUID.randomUUID());
        note(shop.api()
                .post(
                        "/api/v1/auth/register",
                        Json.createObjectBuilder()
                                .add("email", address)
                                .add("password", "senha-Muito-Forte-2718!")
                                .add("name", "Ana")
                                .build()));
    }

    private void note(Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
    }

    /** How often they got which status. */
    Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        assertThat(clock.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
}
