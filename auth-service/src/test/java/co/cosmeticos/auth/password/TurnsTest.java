package co.cosmeticos.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final int ATTACKERS = 40;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void stop() {
        over.set(true);
        threads.shutdownNow();
    }

    private static Visitor stranger(String client) {
        return new Visitor(client, false);
    }

    private static boolean hash(Turns turns, Visitor visitor) {
        if (!turns.take(visitor)) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            turns.release();
        }
        return true;
    }

    // Three requests at once from each of them, without a pause.
    private void flood(Turns turns, int clients, boolean known) {
        for (var at = 0; at < 3 * clients; at++) {
            var visitor = new Visitor("attacker-" + at % clients, known);
            threads.execute(() -> {
                while (!over.get() && !Thread.currentThread().isInterrupted()) {
                    if (!hash(turns, visitor)) {
                        Thread.yield();
                    }
                }
            });
        }
    }

    private static int served(Turns turns, Visitor visitor, int times) {
        var served = 0;
        for (var at = 0; at < times; at++) {
            served += hash(turns, visitor) ? 1 : 0;
        }
        return served;
    }

    @Test
    void in_a_flood_from_forty_clients_nobody_else_is_refused() {
        var turns = new Turns(1, 48, Duration.ofSeconds(3));
        flood(turns, ATTACKERS, false);
        assertThat(served(turns, new Visitor("home", true), 40)).isEqualTo(40);
        assertThat(served(turns, stranger("new"), 20)).isGreaterThanOrEqualTo(19);
    }

    @Test
    void more_strangers_than_there_are_places_keep_no_known_device_out() {
        var turns = new Turns(1, 16, Duration.ofSeconds(3));
        flood(turns, ATTACKERS, false);
        assertThat(served(turns, new Visitor("home", true), 40)).isEqualTo(40);
    }

    @Test
    void known_devices_do_not_keep_strangers_out_either() {
        var turns = new Turns(1, 48, Duration.ofSeconds(3));
        flood(turns, 10, true);
        assertThat(served(turns, stranger("new"), 20)).isEqualTo(20);
    }

    @Test
    void no_more_than_so_many_are_at_it_at_once_and_none_is_lost() throws Exception {
        var turns = new Turns(2, 8, Duration.ofMillis(5));
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (var at = 0; at < 400; at++) {
            var visitor = new Visitor("client-" + at % 7, at % 3 == 0);
            all.add(CompletableFuture.runAsync(
                    () -> {
                        if (turns.take(visitor)) {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            Thread.yield();
                            atOnce.decrementAndGet();
                            turns.release();
                        }
                    },
                    threads));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
        assertThat(most.get()).isBetween(1, 2);
        assertThat(turns.take(stranger("a"))).isTrue();
        assertThat(turns.take(stranger("b"))).isTrue();
        assertThat(turns.take(stranger("c"))).isFalse();
    }

    @Test
    void who_would_wait_in_vain_is_told_before_anything_else() {
        var turns = new Turns(1, 0, Duration.ofMinutes(1));
        assertThat(turns.welcomes(stranger("a"))).isTrue();
        assertThat(turns.take(stranger("a"))).isTrue();
        assertThat(turns.welcomes(stranger("a"))).isFalse();
        assertThat(turns.take(stranger("a"))).isFalse();
        turns.release();
        assertThat(turns.welcomes(stranger("a"))).isTrue();
    }
}
