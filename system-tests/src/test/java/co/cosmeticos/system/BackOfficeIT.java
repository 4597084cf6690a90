package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The questions of docs/back-office.md, each by one call, about an order that was placed before. */
class BackOfficeIT {

    private static final RunningShop SHOP = RunningShop.get();
    private static final Api STAFF = SHOP.admin();
    private static final Shopping SHOPPING = new Shopping();
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Sao_Paulo"));

    @BeforeAll
    static void buy() {
        SHOPPING.productWithStock(4);
        SHOPPING.cartWith(2);
        SHOPPING.checkout("card", "tok_ok");
        SHOPPING.statusSoon("CONFIRMED");
    }

    private static String number() {
        return SHOPPING.order().getString("number");
    }

    private static List<JsonObject> items(String path) {
        return STAFF.get(path).is(200).items().getValuesAs(JsonObject.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void what_was_sold_today() {
        var sales = STAFF.get("/api/v1/shop/sales?from=%s&to=%s".formatted(TODAY, TODAY))
                .is(200)
                .json();
        var total = sales.getJsonArray("totals").getJsonObject(0);
        assertThat(total.getString("currency")).isEqualTo("BRL");
        assertThat(total.getInt("orders")).isPositive();
    }

    @Test
    void what_runs_out_and_where_the_units_went() {
        var low = STAFF.get("/api/v1/catalog/stock?below=3&limit=100").is(200).json();
        assertThat(low.getJsonArray("items").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getInt("available")).isLessThan(3));
        assertThat(items("/api/v1/catalog/stock/" + SHOPPING.sku() + "/movements"))
                .anySatisfy(one -> assertThat(one.toString()).contains("inventário"));
    }

    @Test
    void one_price_changes_and_a_product_goes() {
        var product = "/api/v1/catalog/products/"
                + STAFF.get("/api/v1/catalog/search?q=" + SHOPPING.sku())
                        .is(200)
                        .items()
                        .getJsonObject(0)
                        .getString("id");
        var variant = product + "/variants/" + SHOPPING.sku();
        var tag = STAFF.get(product).is(200).header("ETag");
        var changed = STAFF.with("If-Match", tag)
                .send("PATCH", variant, "{\"priceMinor\": 3990}", "application/merge-patch+json")
                .is(200);
        assertThat(changed.json().getInt("priceMinor")).isEqualTo(3_990);
        assertThat(STAFF.with("If-Match", tag)
                        .send("PATCH", variant, "{\"priceMinor\": 1}", "application/json")
                        .status())
                .isEqualTo(412);
        STAFF.with("If-Match", changed.header("ETag"))
                .send("PATCH", product, "{\"status\": \"ARCHIVED\"}", "application/merge-patch+json")
                .is(200);
        SHOP.api().get(product).isProblem(404, "not-found");
    }

    @Test
    void which_coupons_there_are() {
        var code = "LISTA-" + Long.toString(System.nanoTime(), 36).toUpperCase(java.util.Locale.ROOT);
        STAFF.post(
                        "/api/v1/shop/coupons/" + code,
                        Json.createObjectBuilder()
                                .add("kind", "PERCENT")
                                .add("value", 10)
                                .add("currency", "BRL")
                                .add("active", true)
                                .build())
                .is(201);
        assertThat(items("/api/v1/shop/coupons?active=true&q=" + code))
                .extracting(coupon -> coupon.getString("code"))
                .containsExactly(code);
    }

    @Test
    void where_an_order_is_and_whose() {
        assertThat(STAFF.get("/api/v1/shop/orders/" + number()).is(200).text("status"))
                .isEqualTo("CONFIRMED");
        assertThat(items("/api/v1/shop/orders/search?email=" + encoded(SHOPPING.email)))
                .extracting(order -> order.getString("number"))
                .containsExactly(number());
        assertThat(items("/api/v1/shop/orders/search?number=" + number())).hasSize(1);
        var buyer = STAFF.get("/api/v1/shop/orders/" + number() + "/buyer").is(200);
        assertThat(buyer.body()).contains(SHOPPING.email, "+5511999990000");
    }

    @Test
    void whether_the_mail_went_out_and_once_more() {
        var path = "/api/v1/ops/notifications?orderId=" + SHOPPING.order().getString("id");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(items(path))
                        .anySatisfy(mail -> assertThat(mail.getString("status")).isEqualTo("SENT")));
        var sent = items(path).stream()
                .filter(mail -> mail.getString("status").equals("SENT"))
                .findFirst()
                .orElseThrow();
        var again =
                STAFF.once().send("POST", "/api/v1/ops/notifications/" + sent.getString("id") + "/resend", null, "");
        again.is(202);
    }
}
