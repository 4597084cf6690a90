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

class FairQueueTest {

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

    private static boolean hash(FairQueue fairQueue, Visitor visitor) {
        if (!fairQueue.take(visitor)) {
            return false;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            fairQueue.release();
        }
        return true;
    }

    // Three requests at once from each of them, without a pause.
    private void flood(FairQueue fairQueue, int clients, boolean known) {
        for (var at = 0; at < 3 * clients; at++) {
            var visitor = new Visitor("attacker-" + at % clients, known);
            threads.execute(() -> {
                while (!over.get() && !Thread.currentThread().isInterrupted()) {
                    if (!hash(fairQueue, visitor)) {
                        Thread.yield();
                    }
                }
            });
        }
    }

    private static int served(FairQueue fairQueue, Visitor visitor, int times) {
        var served = 0;
        for (var at = 0; at < times; at++) {
            served += hash(fairQueue, visitor) ? 1 : 0;
        }
        return served;
    }

    @Test
    void in_a_flood_from_forty_clients_nobody_else_is_refused() {
        var fairQueue = new FairQueue(1, 48, Duration.ofSeconds(3));
        flood(fairQueue, ATTACKERS, false);
        assertThat(served(fairQueue, new Visitor("home", true), 40)).isEqualTo(40);
        assertThat(served(fairQueue, stranger("new"), 20)).isGreaterThanOrEqualTo(19);
    }

    @Test
    void more_strangers_than_there_are_places_keep_no_known_device_out() {
        var fairQueue = new FairQueue(1, 16, Duration.ofSeconds(3));
        flood(fairQueue, ATTACKERS, false);
        assertThat(served(fairQueue, new Visitor("home", true), 40)).isEqualTo(40);
    }

    @Test
    void known_devices_do_not_keep_strangers_out_either() {
        var fairQueue = new FairQueue(1, 48, Duration.ofSeconds(3));
        flood(fairQueue, 10, true);
        assertThat(served(fairQueue, stranger("new"), 20)).isEqualTo(20);
    }

    @Test
    void no_more_than_so_many_are_at_it_at_once_and_none_is_lost() throws Exception {
        var fairQueue = new FairQueue(2, 8, Duration.ofMillis(5));
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (var at = 0; at < 400; at++) {
            var visitor = new Visitor("client-" + at % 7, at % 3 == 0);
            all.add(CompletableFuture.runAsync(
                    () -> {
                        if (fairQueue.take(visitor)) {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            Thread.yield();
                            atOnce.decrementAndGet();
                            fairQueue.release();
                        }
                    },
                    threads));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).get(30, TimeUnit.SECONDS);
        assertThat(most.get()).isBetween(1, 2);
        assertThat(fairQueue.take(stranger("a"))).isTrue();
        assertThat(fairQueue.take(stranger("b"))).isTrue();
        assertThat(fairQueue.take(stranger("c"))).isFalse();
    }

    @Test
    void who_would_wait_in_vain_is_told_before_anything_else() {
        var fairQueue = new FairQueue(1, 0, Duration.ofMinutes(1));
        assertThat(fairQueue.welcomes(stranger("a"))).isTrue();
        assertThat(fairQueue.take(stranger("a"))).isTrue();
        assertThat(fairQueue.welcomes(stranger("a"))).isFalse();
        assertThat(fairQueue.take(stranger("a"))).isFalse();
        fairQueue.release();
        assertThat(fairQueue.welcomes(stranger("a"))).isTrue();
    }
}
