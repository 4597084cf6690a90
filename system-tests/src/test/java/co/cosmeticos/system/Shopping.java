package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A customer's way through the shop, step by step; each scenario has a product and an address of its own. */
final class Shopping {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final RunningShop shop = RunningShop.get();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "TESTE-" + mark.toUpperCase(java.util.Locale.ROOT);
    final String email = "cliente-" + mark + "@cosmeticos.example";
    private int entriesBefore = shop.ledger().size();
    private Api customer = shop.api();
    private String cartId = "";
    private Map<String, String> lastRequest = Map.of();
    private Answer lastAnswer;
    private JsonObject order;

    void productWithStock(int units) {
        var admin = shop.admin();
        admin.post("/api/v1/catalog/products", product()).is(201);
        admin.once()
                .post(
                        "/api/v1/catalog/stock/" + sku + "/stocktakes",
                        Json.createObjectBuilder()
                                .add("onHand", units)
                                .add("reason", "inventário")
                                .build())
                .is(200);
    }

    private JsonObject product() {
        return Json.createReader(new java.io.StringReader("""
                {"slug": "batom-teste-%1$s", "name": "Batom Teste %1$s", "brand": "Marca de Teste",
                 "category": "Maquiagem > Batons", "description": "Um batom para o teste %1$s.",
                 "ingredients": "Ricinus Communis Seed Oil", "images": ["teste.svg"], "options": ["Cor"],
                 "variants": [{"sku": "%2$s", "options": {"Cor": "Romã"}, "priceMinor": 4990}]}
                """.formatted(mark, sku)))
                .readObject();
    }

    void cartWith(int units) {
        cartId = customer.post("/api/v1/shop/carts", Json.createObjectBuilder().build())
                .is(201)
                .text("id");
        customer.post(
                        "/api/v1/shop/carts/" + cartId + "/lines",
                        Json.createObjectBuilder()
                                .add("sku", sku)
                                .add("quantity", units)
                                .build())
                .is(200);
    }

    void otherVisitorBuys(int units) {
        var mine = cartId;
        cartWith(units);
        checkout("card", "tok_ok");
        lastAnswer.is(201);
        cartId = mine;
        order = null;
        entriesBefore = shop.ledger().size();
    }

    void checkout(String method, String token) {
        var cart = customer.get("/api/v1/shop/carts/" + cartId).is(200).json();
        var option = customer.get("/api/v1/shop/carts/" + cartId + "/shipping-options?postalCode=01310-100")
                .is(200)
                .items()
                .getJsonObject(0)
                .getString("id");
        var body = Json.createReader(new java.io.StringReader(
                        """
                {"cartId": "%s", "version": %d, "email": "%s", "phone": "+5511999990000", "taxId": "529.982.247-25",
                 "address": {"name": "Maria Teste", "postalCode": "01310-100", "street": "Avenida Paulista",
                             "number": "1000", "district": "Bela Vista", "city": "São Paulo", "state": "SP",
                             "country": "BR"},
                 "shippingOption": "%s",
                 "payment": {"method": "%s", "token": "%s", "installments": 1, "returnUrl": "https://loja.example/volta"}}
                """.formatted(cartId, cart.getInt("version"), email, option, method, token)))
                .readObject();
        lastRequest = Map.of("key", UUID.randomUUID().toString(), "body", body.toString());
        send();
        if (lastAnswer.status() == 201) {
            order = lastAnswer.json();
        }
    }

    private void send() {
        lastAnswer = customer.with("Idempotency-Key", lastRequest.get("key"))
                .send("POST", "/api/v1/shop/checkout", lastRequest.get("body"), "application/json");
    }

    void repeatRequest() {
        var first = lastAnswer;
        send();
        assertThat(lastAnswer.status()).isEqualTo(first.status());
        assertThat(lastAnswer.body()).isEqualTo(first.body());
    }

    Answer lastAnswer() {
        return lastAnswer;
    }

    JsonObject order() {
        assertThat(order).as("an order was made: " + lastAnswer.body()).isNotNull();
        return order;
    }

    String status() {
        return guest().get("/api/v1/shop/orders/" + order().getString("id"))
                .is(200)
                .text("status");
    }

    private Api guest() {
        return customer.with("X-Order-Token", order().getString("orderToken"));
    }

    void statusSoon(String status) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(status()).isEqualTo(status));
    }

    void cancel() {
        var answer = guest().once()
                .post("/api/v1/shop/orders/" + order().getString("id") + "/cancel", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
    }

    int unitsLeft() {
        return customer.get("/api/v1/catalog/products/batom-teste-" + mark)
                                .is(200)
                                .json()
                        == null
                ? -1
                : shop.admin()
                        .get("/api/v1/catalog/stock/" + sku)
                        .is(200)
                        .json()
                        .getInt("available");
    }

    void unitsLeftSoon(int units) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(unitsLeft()).isEqualTo(units));
    }

    int unitsInCart() {
        return customer.get("/api/v1/shop/carts/" + cartId)
                .is(200)
                .json()
                .getJsonArray("lines")
                .getJsonObject(0)
                .getInt("quantity");
    }

    /** Captures that the provider's ledger has since this customer came; scenarios run one after the other. */
    long capturesSinceItBegan() {
        return shop.ledger().stream()
                .skip(entriesBefore)
                .filter(entry -> "capture".equals(entry.getString("kind")))
                .count();
    }

    /** What the provider's own ledger says of the order: captures minus refunds, in minor units. */
    long charged(String orderId) {
        return shop.ledger().stream()
                .filter(entry -> orderId.equals(entry.getString("reference", "")))
                .mapToLong(entry -> switch (entry.getString("kind")) {
                    case "capture" -> entry.getJsonNumber("amountMinor").longValue();
                    case "refund" -> -entry.getJsonNumber("amountMinor").longValue();
                    default -> 0;
                })
                .sum();
    }

    long captures(String orderId) {
        return shop.ledger().stream()
                .filter(entry -> orderId.equals(entry.getString("reference", "")))
                .filter(entry -> "capture".equals(entry.getString("kind")))
                .count();
    }

    JsonObject payment() {
        return shop.payments()
                .get("/v1/payments?reference=" + order().getString("id"))
                .is(200)
                .items()
                .getJsonObject(0);
    }

    void payerDoes(String action, JsonObject body) {
        var answer = shop.payer().post("/v1/payments/" + payment().getString("id") + "/" + action, body);
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    String mailWith(String text) {
        return shop.mailTo(email, text);
    }

    void signUpAndIn() {
        var password = "senha-" + mark + "-Forte!";
        shop.register(email, password);
        customer = shop.signIn(email, password);
    }

    void claimCart() {
        cartId = customer.post(
                        "/api/v1/shop/carts/" + cartId + "/claim",
                        Json.createObjectBuilder().build())
                .is(200)
                .text("id");
    }

    String cartId() {
        return cartId;
    }

    String sku() {
        return sku;
    }

    Api customer() {
        return customer;
    }
}
