package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
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
}
