package co.cosmeticos.system.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fifty wrong passwords a second from forty clients that each keep to the limit: whoever has an account comes in all the same. */
@Tag("alone")
class CrowdedLoginIT {

    private static final Logger LOG = Logger.getLogger(CrowdedLoginIT.class.getName());
    private static final int A_SECOND = 50;
    private static final int ATTACKERS = 40;
    private static final int CUSTOMERS = 6;
    private static final String PASSWORD = "senha-Muito-Forte-1618!";

    /** What became of the log-ins of one kind of client. */
    private static final class Outcome {
        private final List<Double> refusedMillis = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());

        void ask(Api api, String email, String password) {
            var body = Json.createObjectBuilder().add("email", email).add("password", password);
            var begin = System.nanoTime();
            var status = api.post("/api/v1/auth/login", body.build()).status();
            statuses.add(status);
            if (status == 429) {
                refusedMillis.add((System.nanoTime() - begin) / 1e6);
            }
        }

        double share(int status) {
            return statuses.stream().filter(one -> one == status).count() / (double) statuses.size();
        }

        double percentile(double part) {
            var sorted = refusedMillis.stream().sorted().toList();
            return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * part));
        }
    }

    private final RunningShop shop = RunningShop.lasting();
    private final Outcome attackers = new Outcome();
    private final Outcome atHome = new Outcome();
    private final Outcome elsewhere = new Outcome();

    private Api from(String address) {
        return shop.api().with("X-Forwarded-For", address);
    }

    private static String customer(int number) {
        return "cliente-%d@example.com".formatted(number);
    }

    private void attack(int number) {
        attackers.ask(
                from("203.0.113." + (1 + number % ATTACKERS)),
                "alvo-%s@example.com".formatted(UUID.randomUUID()),
                "errada");
    }

    // Each at the device of the last time, and at one that nobody has seen.
    private void comeIn(int number) {
        var customer = number % CUSTOMERS;
        atHome.ask(from("198.51.100." + (1 + customer)), customer(customer), PASSWORD);
        elsewhere.ask(from("192.0.2." + (1 + number % 250)), customer(customer), PASSWORD);
    }

    private void flood(int seconds) throws InterruptedException {
        var clients = Executors.newFixedThreadPool(160);
        var honest = Executors.newFixedThreadPool(CUSTOMERS);
        var clock = Executors.newScheduledThreadPool(2);
        repeat(clock, clients, this::attack, TimeUnit.SECONDS.toNanos(1) / A_SECOND);
        repeat(clock, honest, this::comeIn, TimeUnit.SECONDS.toNanos(1) / 2);
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        for (var pool : List.of(clients, honest)) {
            pool.shutdown();
            assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void repeat(
            java.util.concurrent.ScheduledExecutorService clock,
            ExecutorService pool,
            java.util.function.IntConsumer task,
            long nanos) {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        clock.scheduleAtFixedRate(
                () -> pool.execute(() -> task.accept(number.getAndIncrement())), 0, nanos, TimeUnit.NANOSECONDS);
    }

    private void honestCustomersComeIn(int seconds, double elsewhereToo) throws InterruptedException {
        for (var number = 0; number < CUSTOMERS; number++) {
            shop.register(customer(number), PASSWORD);
            atHome.ask(from("198.51.100." + (1 + number)), customer(number), PASSWORD);
        }
        flood(seconds);
        LOG.info(
                "at home %.1f %%, elsewhere %.1f %% of %d log-ins; wrong passwords: %d, p50 and p95 of a 429 %.1f and %.1f ms"
                        .formatted(
                                100 * atHome.share(200),
                                100 * elsewhere.share(200),
                                atHome.statuses.size() + elsewhere.statuses.size(),
                                attackers.statuses.size(),
                                attackers.percentile(0.5),
                                attackers.percentile(0.95)));
        assertThat(attackers.statuses).isSubsetOf(401, 429);
        assertThat(atHome.share(200)).isGreaterThanOrEqualTo(0.95);
        assertThat(elsewhere.share(200)).isGreaterThanOrEqualTo(elsewhereToo);
    }

    // Known devices come first. Strangers to a device wait for a processor that a busy machine shares.
    @Test
    void for_a_quarter_of_a_minute() throws InterruptedException {
        honestCustomersComeIn(15, 0.6);
    }

    @Test
    @Tag("long")
    void for_five_minutes_and_who_is_refused_hears_so_at_once() throws InterruptedException {
        honestCustomersComeIn(300, 0.95);
        assertThat(attackers.percentile(0.95)).isLessThanOrEqualTo(20);
    }
}
