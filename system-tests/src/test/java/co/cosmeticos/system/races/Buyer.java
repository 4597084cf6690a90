package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody with a cart, about to pay. */
public final class Buyer {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final RunningShop shop;
    private final Api api;
    private final String cart;
    private final String email = "corrida-" + UUID.randomUUID() + "@cosmeticos.example";
    private int version;

    private Buyer(RunningShop shop, Api api) {
        this.shop = shop;
        this.api = api;
        var begun = api.post("/api/v1/shop/carts", Json.createObjectBuilder().build());
        assertThat(begun.status()).as(begun.body()).isIn(200, 201);
        this.cart = begun.text("id");
    }

    /** A guest with one of each of these in the cart. */
    public static Buyer guest(RunningShop shop, Collection<String> skus) {
        return known(shop, shop.api(), skus);
    }

    /** A signed-in customer with one of each of these in a new cart. */
    public static Buyer known(RunningShop shop, Api customer, Collection<String> skus) {
        var buyer = new Buyer(shop, customer);
        skus.forEach(buyer::put);
        return buyer;
    }

    private void put(String sku) {
        keep(put(sku, 1, ""));
    }

    Answer seen() {
        return api.get("/api/v1/shop/carts/" + cart).is(200);
    }

    Answer put(String sku, int quantity, String ifMatch) {
        return command("POST", "", "{\"sku\": \"%s\", \"quantity\": %d}".formatted(sku, quantity), ifMatch);
    }

    Answer change(String sku, int quantity, String ifMatch) {
        return command("PATCH", "/" + sku, "{\"quantity\": %d}".formatted(quantity), ifMatch);
    }

    Answer remove(String sku, String ifMatch) {
        return command("DELETE", "/" + sku, null, ifMatch);
    }

    private Answer command(String method, String line, String body, String ifMatch) {
        var caller = ifMatch.isEmpty() ? api : api.with("If-Match", ifMatch);
        return caller.send(method, "/api/v1/shop/carts/" + cart + "/lines" + line, body, "application/json");
    }

    public Buyer enter(String coupon) {
        keep(api.post(
                "/api/v1/shop/carts/" + cart + "/coupon",
                Json.createObjectBuilder().add("code", coupon).build()));
        return this;
    }

    /** Enters a coupon that may not be good at this moment. */
    void maybeEnter(String coupon) {
        var answer = api.post(
                "/api/v1/shop/carts/" + cart + "/coupon",
                Json.createObjectBuilder().add("code", coupon).build());
        assertThat(answer.status()).as(answer.body()).isIn(200, 409, 422);
    }

    private void keep(Answer changed) {
        version = changed.is(200).json().getInt("version");
    }

    /** The customer has looked at this version of the cart. */
    public void sees(int shown) {
        version = shown;
    }

    public String cart() {
        return cart;
    }

    public String email() {
        return email;
    }

    /** A request to pay by card with this token. */
    public String request(String method, String token) {
        return request(method, token, "Maria Teste");
    }

    String request(String method, String token, String name) {
        return """
                {"cartId": "%s", "version": %d, "email": "%s", "phone": "+5511999990000", "taxId": "529.982.247-25",
                 "address": {"name": "%s", "postalCode": "01310-100", "street": "Avenida Paulista",
                             "number": "1000", "district": "Bela Vista", "city": "São Paulo", "state": "SP",
                             "country": "BR"},
                 "shippingOption": "economica~1490BRL",
                 "payment": {"method": "%s", "token": "%s", "installments": 1, "returnUrl": "https://loja.example/volta"}}
                """.formatted(cart, version, email, name, method, token);
    }

    public Answer checkout(String key, String request) {
        return api.with("Idempotency-Key", key).send("POST", "/api/v1/shop/checkout", request, "application/json");
    }

    Answer checkoutWithoutKey(String request) {
        return api.send("POST", "/api/v1/shop/checkout", request, "application/json");
    }

    /** Pays by card, under a key of this moment. */
    public Answer pay() {
        return checkout(UUID.randomUUID().toString(), request("card", "tok_ok"));
    }

    /**
     * Pays by card, and asks again under the same key while the shop says that it is still at it: a checkout that takes
     * long answers PENDING, which a busy machine may need.
     *
     * @param again counts how often it was asked again
     */
    Answer payUntilDecided(AtomicInteger again) {
        var key = UUID.randomUUID().toString();
        var request = request("card", "tok_ok");
        var first = checkout(key, request);
        return isDecided(first)
                ? first
                : await("a decided checkout")
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(RETRY_AFTER)
                        .until(
                                () -> {
                                    again.incrementAndGet();
                                    return checkout(key, request);
                                },
                                Buyer::isDecided);
    }

    public static boolean isDecided(Answer answer) {
        return answer.status() == 201
                ? !"PENDING".equals(answer.text("status"))
                : !List.of("/problems/checkout-in-progress", "/problems/too-many-checkouts")
                        .contains(answer.text("type"));
    }

    public Answer cancel(JsonObject placed) {
        return asHolder(placed)
                .once()
                .post("/api/v1/shop/orders/" + placed.getString("id") + "/cancel", JsonObject.EMPTY_JSON_OBJECT);
    }

    private Api asHolder(JsonObject placed) {
        return api.with("X-Order-Token", placed.getString("orderToken"));
    }

    /** The provider's movements of this kind for an order. */
    List<JsonObject> movements(String order, String kind) {
        return shop.ledger().stream()
                .filter(movement -> order.equals(movement.getString("reference", "")))
                .filter(movement -> kind.equals(movement.getString("kind")))
                .toList();
    }
}
