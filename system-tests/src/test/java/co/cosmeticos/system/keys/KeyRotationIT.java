package co.cosmeticos.system.keys;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.crashes.Traffic;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Five keys in five seconds; none signs before every service has had the time to learn it. */
class KeyRotationIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final Duration A_WHILE = Duration.ofSeconds(6);

    @Test
    void five_rotations_in_a_row_refuse_nobody() throws Exception {
        var bearer = new Bearer(SHOP, Duration.ofSeconds(1));
        var before = bearer.keys().size();
        var rotations = CompletableFuture.supplyAsync(() -> rotated(bearer));
        var seen = Traffic.during(A_WHILE, bearer.everywhere());
        var made = rotations.join();
        assertThat(seen).filteredOn(one -> one.status() != 200).isEmpty();
        assertThat(seen).hasSizeGreaterThan(200);
        assertThat(bearer.keys())
                .hasSize(before + made.size())
                .filteredOn(key -> made.contains(key.getString("kid")))
                .extracting(key -> key.getString("state"))
                .containsOnly("PENDING");
        assertThat(published()).containsAll(made);
        assertThat(SHOP.admin()
                        .get("/api/v1/auth/audit?action=SIGNING_KEY_MADE&limit=5")
                        .is(200)
                        .body())
                .contains(made);
    }

    private static List<String> rotated(Bearer bearer) {
        var made = new ArrayList<String>();
        for (var round = 0; round < 5; round++) {
            made.add(bearer.rotate());
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(800).toNanos());
        }
        return made;
    }

    private static List<String> published() {
        return SHOP
                .api()
                .get("/api/v1/auth/.well-known/jwks.json")
                .is(200)
                .json()
                .getJsonArray("keys")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(key -> key.getString("kid"))
                .toList();
    }
}
