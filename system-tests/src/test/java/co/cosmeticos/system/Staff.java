package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.races.Buyer;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What somebody who works for the shop may do, and may not. */
final class Staff {

    private static final String PRODUCTS = "/api/v1/catalog/products";
    private static final String ORDERS = "/api/v1/shop/orders";
    private static final String ROLES = "/api/v1/auth/roles";
    private static final String PRODUCT = """
            {"slug": "%s", "name": "%s", "brand": "Marca de Teste", "category": "Maquiagem > Batons",
             "description": "Um batom.", "ingredients": "Cera Alba", "images": ["teste.svg"], "options": ["Cor"],
             "variants": [{"sku": "%s", "options": {"Cor": "Rubi"}, "priceMinor": 4990}]}
            """;

    private final RunningShop shop = RunningShop.get();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private String role = "";

    void changesAProduct(Api api) {
        var made =
                api.send("POST", PRODUCTS, product("Batom"), "application/json").is(201);
        var changed = api.with("If-Match", made.header("ETag"))
                .send("PUT", PRODUCTS + "/" + made.text("id"), product("Batom Novo"), "application/json")
                .is(200);
        assertThat(changed.text("name")).isEqualTo("Batom Novo");
    }

    private String product(String name) {
        return PRODUCT.formatted("equipe-" + mark, name, "EQUIPE-" + mark.toUpperCase(java.util.Locale.ROOT));
    }

    void changesNothingInTheCatalog(Api api) {
        api.send("POST", PRODUCTS, product("Batom"), "application/json").isProblem(403, "forbidden");
        api.once()
                .post(
                        "/api/v1/catalog/stock/X/adjustments",
                        Json.createObjectBuilder()
                                .add("delta", 1)
                                .add("reason", "x")
                                .build())
                .isProblem(403, "forbidden");
    }

    void seesNobodysOrders(Api api) {
        assertThat(api.get(ORDERS).is(200).items()).isEmpty();
        api.get(ORDERS + "/" + orderOfAGuest()).isProblem(404, "not-found");
    }

    void seesSomebodysOrder(Api api) {
        api.get(ORDERS + "/" + orderOfAGuest()).is(200);
        assertThat(api.get(ORDERS).is(200).items()).isNotEmpty();
    }

    private String orderOfAGuest() {
        return Buyer.guest(shop, Goods.of(shop, 1, 1).skus()).pay().is(201).text("id");
    }

    /** A new role with these permissions. */
    void makeRole(List<String> permissions) {
        role = "papel-" + mark;
        var body = Json.createObjectBuilder()
                .add("name", role)
                .add("description", "de um teste")
                .add("permissions", Json.createArrayBuilder(permissions));
        shop.admin().post(ROLES, body.build()).is(201);
    }

    String role() {
        return role;
    }

    void takeFromRole(String permission) {
        var before = shop.admin().get(ROLES + "/" + role).is(200);
        var left = Json.createArrayBuilder();
        before.json().getJsonArray("permissions").stream()
                .filter(one -> !one.equals(Json.createValue(permission)))
                .forEach(left::add);
        var body = Json.createObjectBuilder().add("description", "menos").add("permissions", left);
        shop.admin()
                .with("If-Match", before.header("ETag"))
                .send("PUT", ROLES + "/" + role, body.build().toString(), "application/json")
                .is(200);
    }

    /** What this person does at three services is soon told by the one audit log. */
    void isAudited(Api api) {
        var done = actions(api);
        var user = api.get("/api/v1/auth/me").is(200).text("id");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(audited(user)).isEqualTo(done));
    }

    private List<String> actions(Api api) {
        var goods = Goods.of(shop, 1, 5);
        var sku = goods.skus().get(0);
        var order = Buyer.guest(shop, goods.skus()).pay().is(201).text("id");
        api.once()
                .post(
                        "/api/v1/catalog/stock/" + sku + "/adjustments",
                        Json.createObjectBuilder()
                                .add("delta", 7)
                                .add("reason", "achado")
                                .build())
                .is(200);
        api.once().send("POST", ORDERS + "/" + order + "/cancel", null, "");
        api.post(
                        "/api/v1/ops/reports",
                        Json.createObjectBuilder()
                                .add("type", "sales")
                                .add("from", "2026-11-01")
                                .add("to", "2026-11-02")
                                .add("format", "csv")
                                .build())
                .is(202);
        return List.of("order.canceled " + order, "report.ordered", "stock.adjusted " + sku);
    }

    private List<String> audited(String user) {
        return shop
                .admin()
                .get("/api/v1/ops/events?type=audit.recorded&actor=" + user)
                .is(200)
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .map(event -> event.getJsonObject("data"))
                .map(data -> data.getString("action")
                        + ("report.ordered".equals(data.getString("action")) ? "" : " " + data.getString("object")))
                .sorted()
                .toList();
    }
}
