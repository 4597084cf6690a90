package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A PATCH is a merge patch (RFC 7396), under its own media type too. */
class MergePatchIT {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Shopping shopping = new Shopping();

    @Test
    void of_a_profile() {
        shopping.signUpAndIn();
        var customer = shopping.customer();
        var phone = customer.send("PATCH", "/api/v1/auth/me", "{\"phone\": \"(11) 91234-5678\"}", MERGE_PATCH);
        assertThat(phone.is(200).text("phone")).isEqualTo("(11) 91234-5678");
        var none = customer.send("PATCH", "/api/v1/auth/me", "{\"phone\": null}", MERGE_PATCH);
        assertThat(none.is(200).json()).doesNotContainKey("phone");
        customer.send("PATCH", "/api/v1/auth/me", "{\"phone\": \"12\"}", MERGE_PATCH)
                .isProblem(400, "validation");
        customer.send("PATCH", "/api/v1/auth/me", "[]", "application/json-patch+json")
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void of_a_role_and_of_a_client() {
        var admin = RunningShop.get().admin();
        var name = "remendo-" + UUID.randomUUID().toString().substring(0, 8);
        var role = "/api/v1/auth/roles/" + name;
        admin.send(
                        "POST",
                        "/api/v1/auth/roles",
                        "{\"name\": \"%s\", \"description\": \"x\", \"permissions\": [\"orders:read\"]}"
                                .formatted(name),
                        "application/json")
                .is(201);
        admin.send("PATCH", role, "{\"description\": \"y\"}", MERGE_PATCH).isProblem(428, "precondition-required");
        var changed = patched(admin, role, "{\"description\": \"Vê pedidos\"}").is(200);
        assertThat(changed.body()).contains("Vê pedidos", "orders:read");
        assertThat(patched(admin, role, changed.body()).is(400).body()).contains("\"name\"");
        patched(admin, role, "{\"permissions\": \"orders:read\"}").isProblem(400, "validation");
        assertThat(patched(admin, role, "{\"permissions\": null, \"description\": null}")
                        .is(200)
                        .json()
                        .getJsonArray("permissions"))
                .isEmpty();
        var client = "/api/v1/auth/clients/"
                + admin.send(
                                "POST",
                                "/api/v1/auth/clients",
                                "{\"name\": \"ERP\", \"scopes\": [\"stock:read\"]}",
                                "application/json")
                        .is(201)
                        .text("clientId");
        assertThat(patched(admin, client, "{\"name\": \"ERP novo\"}").is(200).body())
                .contains("ERP novo", "stock:read");
        for (var wrong : new String[] {"{\"name\": null}", "{\"name\": \" \"}"}) {
            assertThat(patched(admin, client, wrong).is(400).body()).contains("\"name\"");
        }
        for (var wrong : new String[] {"{\"scopes\": null}", "{\"scopes\": []}", "{\"scopes\": [null]}"}) {
            assertThat(patched(admin, client, wrong).is(400).body()).contains("scopes");
        }
        assertThat(patched(admin, client, "{}").is(200).body()).contains("ERP novo", "stock:read");
    }

    private static Answer patched(Api by, String path, String body) {
        var tag = by.get(path).is(200).header("ETag");
        return by.with("If-Match", tag).send("PATCH", path, body, MERGE_PATCH);
    }

    @Test
    void of_a_line() {
        shopping.productWithStock(5);
        shopping.cartWith(1);
        var cart = "/api/v1/shop/carts/" + shopping.cartId();
        var api = RunningShop.get().api();
        var line = api.get(cart)
                .is(200)
                .json()
                .getJsonArray("lines")
                .getValuesAs(JsonObject.class)
                .get(0);
        api.send("PATCH", cart + "/lines/" + line.getString("sku"), "{\"quantity\": 3}", MERGE_PATCH)
                .is(200);
        assertThat(shopping.unitsInCart()).isEqualTo(3);
    }

    @Test
    void of_a_cart_which_is_bought_as_it_keeps_it() {
        shopping.productWithStock(5);
        shopping.cartWith(2);
        var path = "/api/v1/shop/carts/" + shopping.cartId();
        var api = RunningShop.get().api();
        var addressed = api.send("PATCH", path, """
                        {"email": "%s", "address": {"name": "Maria Teste", "postalCode": "01310-100", "street": "Avenida Paulista",
                         "number": "1000", "city": "São Paulo", "state": "SP", "country": "BR"}}
                        """.formatted(shopping.email), MERGE_PATCH)
                .is(200)
                .json();
        var option = addressed.getJsonArray("shippingOptions").getJsonObject(0).getString("id");
        var cart = api.send("PATCH", path, "{\"shippingOption\": \"%s\"}".formatted(option), MERGE_PATCH)
                .is(200)
                .json();
        api.send("PATCH", path, "{\"address\": {\"postalCode\": \"20040-020\"}}", MERGE_PATCH)
                .isProblem(400, "validation");

        var order = api.with("Idempotency-Key", "as-kept-" + shopping.cartId())
                .send(
                        "POST",
                        "/api/v1/shop/checkout",
                        """
                        {"cartId": "%s", "version": %d, "payment": {"method": "card", "token": "tok_ok"}}
                        """.formatted(shopping.cartId(), cart.getInt("version")),
                        "application/json")
                .is(201)
                .json();
        assertThat(order.getInt("totalMinor")).isEqualTo(cart.getInt("totalWithShippingMinor"));
        assertThat(order.getJsonObject("contact").getString("email")).isEqualTo(shopping.email);
        assertThat(api.get(path).is(200).json()).doesNotContainKeys("email", "address");
    }
}
