package co.cosmeticos.system.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.crashes.Traffic;
import co.cosmeticos.system.forgery.Mint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Five keys take their turns, two of them asked for within five seconds, under 50 requests a second: no good token is
 * refused, and a key that is over verifies nothing. Tokens live for twenty seconds here, so that a key is soon over.
 */
@Tag("long")
class KeyRotationUnderLoadIT {

    private static final Logger LOG = Logger.getLogger(KeyRotationUnderLoadIT.class.getName());
    private static final int ROTATIONS = 5;
    private static final int SERVICES = 4;
    private static final Duration SOME_TIME = Duration.ofSeconds(10);
    private static final Duration FLOOD = Duration.ofSeconds(70);
    private static final RunningShop SHOP =
            RunningShop.start(Layout.ONE, Map.of("AUTH_KEY_PUBLISH_AHEAD", "PT45S", "AUTH_TOKEN_TTL", "PT20S"));

    @AfterAll
    static void close() {
        SHOP.process().close();
    }

    @Test
    void no_good_token_is_refused_and_a_key_that_is_over_verifies_nothing() throws Exception {
        var bearer = new Bearer(SHOP, Duration.ofSeconds(4));
        var mint = new Mint(SHOP.process());
        var user = bearer.api().get("/api/v1/auth/me").is(200).text("id");
        // By the first key, for ten minutes: what somebody makes who has stolen it.
        var stolen = mint.flawless(user).signed(mint.signature());
        assertThat(statuses(stolen)).containsOnly(200);

        var seen = new ArrayList<Traffic.Seen>();
        var rotations = CompletableFuture.runAsync(() -> rotate(bearer));
        while (!rotations.isDone()) {
            seen.addAll(Traffic.during(SOME_TIME, bearer.everywhere()));
        }
        rotations.join();
        LOG.info(() -> "%d keys signed, %d requests: %s"
                .formatted(bearer.signers().size(), seen.size(), Traffic.summary(seen)));
        assertThat(seen).filteredOn(one -> one.status() != 200).isEmpty();
        assertThat(bearer.signers()).hasSize(1 + ROTATIONS);
        assertThat(statuses(stolen)).containsOnly(401);
        checkFlood(bearer, mint, user);
    }

    private static void rotate(Bearer bearer) {
        bearer.rotate();
        await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        for (var round = 1; round < ROTATIONS; round++) {
            awaitSigning(bearer, bearer.rotate());
        }
    }

    private static void awaitSigning(Bearer bearer, String kid) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> bearer.keys().stream()
                        .anyMatch(key -> kid.equals(key.getString("kid")) && "ACTIVE".equals(key.getString("state"))));
    }

    private static List<Integer> statuses(String token) {
        return Bearer.OF_EACH_SERVICE.stream()
                .map(path -> SHOP.api().as(token).get(path).status())
                .toList();
    }

    // Whoever makes up the names of keys makes each service ask once in thirty seconds.
    private static void checkFlood(Bearer bearer, Mint mint, String user) throws InterruptedException {
        var forged = mint.flawless(user).header("kid", "made-up").signed(mint.signature());
        var flood = Bearer.OF_EACH_SERVICE.stream()
                .map(path -> new Traffic.Kind(
                        "made up",
                        Duration.ofMillis(80),
                        () -> () -> SHOP.api().as(forged).get(path)))
                .toList();
        var before = fetches();
        var seen = Traffic.during(FLOOD, flood);
        var fetched = fetches() - before;
        LOG.info(() -> "%d requests with a key that nobody knows, %d fetches".formatted(seen.size(), fetched));
        assertThat(seen).extracting(Traffic.Seen::status).containsOnly(401);
        assertThat(fetched).isLessThanOrEqualTo(SERVICES * (FLOOD.toSeconds() / 30 + 1));
        assertThat(bearer.api().get(Bearer.OF_EACH_SERVICE.get(0)).status()).isEqualTo(200);
    }

    private static long fetches() {
        return SHOP.api()
                .get("/metrics")
                .is(200)
                .body()
                .lines()
                .filter(line -> line.startsWith("http_server_request_duration_seconds_count")
                        && line.contains("/.well-known/jwks.json"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
