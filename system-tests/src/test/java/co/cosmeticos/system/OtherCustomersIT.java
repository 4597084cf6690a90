package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to one customer is nobody else's: not another customer's, not a guest's, whatever the operation. */
class OtherCustomersIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final Shopping OWNER = new Shopping();
    private static String cart;
    private static String order;
    private static String address;
    private static String session;

    /** An operation on something of the owner's. */
    record Attempt(String method, String path, String body) {}

    @BeforeAll
    static void theOwnerHasThings() {
        OWNER.productWithStock(10);
        OWNER.cartWith(1);
        OWNER.signUpAndIn();
        OWNER.claimCart();
        OWNER.checkout("card", "tok_ok");
        order = OWNER.order().getString("id");
        OWNER.cartWith(2);
        OWNER.claimCart();
        cart = OWNER.cartId();
        address = OWNER.customer()
                .post("/api/v1/auth/me/addresses", homeAddress())
                .is(201)
                .text("id");
        session = OWNER.customer()
                .get("/api/v1/auth/me/sessions")
                .is(200)
                .items()
                .getJsonObject(0)
                .getString("id");
    }

    private static JsonObject homeAddress() {
        return Json.createReader(new java.io.StringReader("""
                {"name": "Maria Teste", "postalCode": "01310-100", "street": "Avenida Paulista", "number": "1000",
                 "district": "Bela Vista", "city": "São Paulo", "state": "SP", "country": "BR"}
                """)).readObject();
    }

    static List<Attempt> attempts() {
        var carts = "/api/v1/shop/carts/" + cart;
        var orders = "/api/v1/shop/orders/" + order;
        var addresses = "/api/v1/auth/me/addresses/" + address;
        return List.of(
                new Attempt("GET", carts, null),
                new Attempt("POST", carts + "/lines", "{\"sku\": \"%s\", \"quantity\": 1}".formatted(OWNER.sku())),
                new Attempt("PATCH", carts + "/lines/" + OWNER.sku(), "{\"quantity\": 9}"),
                new Attempt("DELETE", carts + "/lines/" + OWNER.sku(), null),
                new Attempt("GET", carts + "/shipping-options?postalCode=01310-100", null),
                new Attempt("POST", carts + "/coupon", "{\"code\": \"BEMVINDA\"}"),
                new Attempt("DELETE", carts + "/coupon", null),
                new Attempt("POST", carts + "/claim", "{}"),
                new Attempt("GET", orders, null),
                new Attempt("POST", orders + "/cancel", "{}"),
                new Attempt("GET", addresses, null),
                new Attempt("PUT", addresses, homeAddress().toString()),
                new Attempt("DELETE", addresses, null),
                new Attempt("DELETE", "/api/v1/auth/me/sessions/" + session, null));
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void another_customer_is_refused(Attempt attempt) {
        var answer = attemptedBy(SHOP.demoCustomer(), attempt);
        assertThat(answer.status()).as(answer.body()).isIn(403, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_guest_is_refused(Attempt attempt) {
        var answer = attemptedBy(SHOP.api(), attempt);
        assertThat(answer.status()).as(answer.body()).isIn(401, 403, 404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Answer attemptedBy(Api caller, Attempt attempt) {
        return caller.once().send(attempt.method(), attempt.path(), attempt.body(), "application/json");
    }
}
