package co.cosmeticos.system.keys;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.crashes.Traffic;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** An administrator who renews his token before it expires, and uses it at every service all the time. */
final class Bearer {

    /** An operation of each service that needs a token. */
    static final List<String> OF_EACH_SERVICE =
            List.of("/api/v1/catalog/activity", "/api/v1/auth/me", "/api/v1/shop/orders", "/api/v1/ops/notifications");

    private static final String AUTH = "/api/v1/auth";
    // Ten each five times a second: 50 requests a second.
    private static final int USERS = 10;
    private static final Duration EACH = Duration.ofMillis(200);

    private final RunningShop shop;
    private final Duration renewedAfter;
    private final Set<String> signers = ConcurrentHashMap.newKeySet();
    private JsonObject pair;
    private long since = System.nanoTime();

    Bearer(RunningShop shop, Duration renewedAfter) {
        this.shop = shop;
        this.renewedAfter = renewedAfter;
        keep(shop.api()
                .post(
                        AUTH + "/login",
                        Json.createObjectBuilder()
                                .add("email", "admin@cosmeticos.example")
                                .add("password", shop.process().setting("AUTH_DEMO_PASSWORD"))
                                .build()));
    }

    private void keep(Answer answer) {
        pair = answer.is(200).json();
        since = System.nanoTime();
        var header = pair.getString("accessToken").split("\\.")[0];
        signers.add(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8));
    }

    synchronized Api api() {
        if (System.nanoTime() - since > renewedAfter.toNanos()) {
            var body = Json.createObjectBuilder().add("refreshToken", pair.getString("refreshToken"));
            keep(shop.api().post(AUTH + "/refresh", body.build()));
        }
        return shop.api().as(pair.getString("accessToken"));
    }

    /** The headers of the tokens so far: one for each key that has signed one. */
    Set<String> signers() {
        return signers;
    }

    List<Traffic.Kind> everywhere() {
        return IntStream.range(0, USERS)
                .mapToObj(user -> {
                    var path = OF_EACH_SERVICE.get(user % OF_EACH_SERVICE.size());
                    return new Traffic.Kind(path, EACH, () -> {
                        var api = api();
                        return () -> api.get(path);
                    });
                })
                .toList();
    }

    /** Another signing key; its id. */
    String rotate() {
        return api().send("POST", AUTH + "/keys/rotations", null, "").is(202).text("kid");
    }

    List<JsonObject> keys() {
        return api().get(AUTH + "/keys").is(200).items().getValuesAs(JsonObject.class);
    }
}
