package co.cosmeticos.system.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fifty wrong passwords a second, for a minute, at a shop that shares two processors with its attacker and its customers: the
 * rest of the shop does not feel it, nor does who is signed in.
 */
@Tag("long")
class LoginFloodIT {

    private static final Logger LOG = Logger.getLogger(LoginFloodIT.class.getName());
    private static final int A_SECOND = 50;
    private static final int WARM_UP_SECONDS = 90;
    private static final int SECONDS = 60;
    private static final String LIST = "/api/v1/catalog/products?limit=24";
    private static final String PASSWORD = "senha-Muito-Forte-1618!";

    /** A steady stream of one kind of request: how long each took, in milliseconds, by its status. */
    private static final class Stream {

        private final Map<Integer, List<Double>> millis = new TreeMap<>();

        private void ask(Api api, boolean wrongPassword) {
            var begin = System.nanoTime();
            var answer = wrongPassword ? wrongPassword(api) : api.get(LIST).status();
            var took = (System.nanoTime() - begin) / 1e6;
            synchronized (millis) {
                millis.computeIfAbsent(answer, status -> new ArrayList<>()).add(took);
            }
        }

        private static int wrongPassword(Api api) {
            var body = Json.createObjectBuilder()
                    .add("email", "alvo-%s@example.com".formatted(UUID.randomUUID()))
                    .add("password", "errada-" + UUID.randomUUID());
            return api.post("/api/v1/auth/login", body.build()).status();
        }

        double percentile(int status, double part) {
            var all = new ArrayList<>(millis.getOrDefault(status, List.of()));
            Collections.sort(all);
            return all.isEmpty() ? 0 : all.get((int) Math.min(all.size() - 1, all.size() * part));
        }

        Map<Integer, Integer> counts() {
            var counts = new TreeMap<Integer, Integer>();
            millis.forEach((status, all) -> counts.put(status, all.size()));
            return counts;
        }
    }

    private static Stream listsBeside(RunningShop shop, int seconds, Stream flood) throws InterruptedException {
        var lists = new Stream();
        var clock = Executors.newScheduledThreadPool(1);
        var clients = Executors.newFixedThreadPool(64);
        clock.scheduleAtFixedRate(
                () -> {
                    clients.execute(() -> lists.ask(shop.api(), false));
                    if (flood != null) {
                        clients.execute(() -> flood.ask(shop.api(), true));
                    }
                },
                0,
                Duration.ofSeconds(1).toNanos() / A_SECOND,
                TimeUnit.NANOSECONDS);
        TimeUnit.SECONDS.sleep(seconds);
        clock.shutdownNow();
        clients.shutdown();
        assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        return lists;
    }

    /** What customers met before and during a flood. */
    private record Met(Stream before, Stream during) {

        double ratio() {
            return during.percentile(200, 0.95) / before.percentile(200, 0.95);
        }
    }

    /** Floods a shop that takes so many log-ins a minute from one address. */
    private static Met flood(String logIns) throws InterruptedException {
        // Its servers compile as a shop's do that is there to stay, not as those that live for one test.
        var shop = RunningShop.start(
                Layout.ONE, Map.of("JAVA_TOOL_OPTIONS", "", "AUTH_RATE_LIMIT_LOGIN_REQUESTS", logIns));
        try {
            var email = "dona-%s@example.com".formatted(UUID.randomUUID());
            shop.register(email, PASSWORD);
            var owner = shop.signIn(email, PASSWORD);
            // Both kinds of request, or the flood is when the server compiles what it needs for a log-in.
            listsBeside(shop, WARM_UP_SECONDS, new Stream());
            var before = listsBeside(shop, SECONDS, null);
            var flood = new Stream();
            var met = new Met(before, listsBeside(shop, SECONDS, flood));
            LOG.info(
                    "%s log-ins a minute: p95 of the list %.1f ms before, %.1f ms during; wrong passwords %s, p50 of a 401 %.0f ms, p95 of a 429 %.1f ms"
                            .formatted(
                                    logIns,
                                    before.percentile(200, 0.95),
                                    met.during.percentile(200, 0.95),
                                    flood.counts(),
                                    flood.percentile(401, 0.5),
                                    flood.percentile(429, 0.95)));
            owner.get("/api/v1/auth/me").is(200);
            assertThat(flood.counts().keySet()).isSubsetOf(401, 429);
            assertThat(met.during.counts()).containsOnlyKeys(200);
            return met;
        } finally {
            shop.process().close();
        }
    }

    @Test
    void a_flood_from_one_address_is_felt_by_nobody_else() throws InterruptedException {
        assertThat(flood("100").ratio()).isLessThanOrEqualTo(1.25);
    }

    // Without the limit by address it is as if they came from everywhere; one processor hashes for them.
    @Test
    void a_flood_from_everywhere_takes_one_processor_and_keeps_nobody_out() throws InterruptedException {
        assertThat(flood("1000000").ratio()).isLessThanOrEqualTo(3);
    }
}
