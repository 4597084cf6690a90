package co.cosmeticos.system.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.Api;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A stranger uses the shop with the address of somebody who then proves to have it, by a reset of the password. */
class ReclaimedAddressIT {

    private static final Pattern LINK = Pattern.compile("#token=([A-Za-z0-9_%-]+)");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String AUTH = "/api/v1/auth";
    private static final String CARTS = "/api/v1/shop/carts";
    private static final String ORDERS = "/api/v1/shop/orders";
    private static final String ACTIVITY = "/api/v1/catalog/activity";
    private static final String STRANGERS = "senha-do-Estranho-1414!";
    private static final String OWN = "senha-da-Ana-Mesma-1732!";

    private final RunningShop shop = RunningShop.get();
    private final Goods goods = Goods.of(shop, 1, 10);
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String address = "ana-%s@example.com".formatted(mark);

    private static JsonObject json(String text, Object... values) {
        try (var reader = Json.createReader(new StringReader(text.formatted(values)))) {
            return reader.readObject();
        }
    }

    private Api strangersAccount() {
        shop.register(address, STRANGERS);
        return shop.signIn(address, STRANGERS);
    }

    private JsonObject filledCart(Api by) {
        var cart = by.post(CARTS, JsonObject.EMPTY_JSON_OBJECT).is(201).text("id");
        return by.post(
                        CARTS + "/" + cart + "/lines",
                        json("{\"sku\": \"%s\", \"quantity\": 1}", goods.skus().get(0)))
                .is(200)
                .json();
    }

    private String orders(Api by, String email, String payment) {
        var cart = filledCart(by);
        var request = json("""
                {"cartId": "%s", "version": %d, "email": "%s", "phone": "+5511999990000",
                 "taxId": "529.982.247-25",
                 "address": {"name": "Maria Teste", "postalCode": "01310-100", "street": "Avenida Paulista",
                             "number": "1000", "district": "Bela Vista", "city": "São Paulo", "state": "SP",
                             "country": "BR"},
                 "shippingOption": "economica~1490BRL", "payment": %s}
                """, cart.getString("id"), cart.getInt("version"), email, payment);
        return by.once().post("/api/v1/shop/checkout", request).is(201).text("id");
    }

    private void looksAtAProduct(Api by) {
        by.post(ACTIVITY, json("{\"productId\": \"%s\"}", UUID.randomUUID())).is(202);
        await().atMost(SOON).until(() -> !by.get(ACTIVITY).is(200).items().isEmpty());
    }

    private Api resetsAndSignsIn() {
        shop.api()
                .post(AUTH + "/password/forgotten", json("{\"email\": \"%s\"}", address))
                .is(202);
        var code = shop.codeMailedTo(address, "Defina uma nova senha");
        shop.api()
                .post(AUTH + "/password/reset", json("{\"code\": \"%s\", \"password\": \"%s\"}", code, OWN))
                .is(204);
        return shop.signIn(address, OWN);
    }

    private Answer order(String id) {
        return shop.admin().get(ORDERS + "/" + id);
    }

    @Test
    void nothing_of_the_stranger_is_the_persons_and_it_ends_as_every_erased_account_does() {
        var stranger = strangersAccount();
        var strangersId = stranger.get(AUTH + "/me").is(200).text("id");
        var order = orders(stranger, "estranho-%s@example.com".formatted(mark), "{\"method\": \"pix\"}");
        await().atMost(SOON).until(() -> "AWAITING_PAYMENT".equals(order(order).text("status")));
        var cart = filledCart(stranger).getString("id");
        looksAtAProduct(stranger);

        var ana = resetsAndSignsIn();
        assertThat(ana.get(AUTH + "/me").is(200).text("id")).isNotEqualTo(strangersId);
        ana.get(CARTS + "/me").isProblem(404, "not-found");
        ana.get(CARTS + "/" + cart).isProblem(404, "not-found");
        assertThat(ana.get(ORDERS).is(200).items()).isEmpty();
        ana.get(ORDERS + "/" + order).isProblem(404, "not-found");
        assertThat(ana.get(ACTIVITY).is(200).items()).isEmpty();
        for (var path : new String[] {AUTH + "/me", ORDERS, ACTIVITY}) {
            await(path).atMost(SOON).until(() -> stranger.get(path).status() == 401);
        }

        // An order under way ends first.
        var payment = shop.payments()
                .get("/v1/payments?reference=" + order)
                .is(200)
                .items()
                .getJsonObject(0)
                .getString("id");
        shop.payer().post("/v1/payments/" + payment + "/expire", JsonObject.EMPTY_JSON_OBJECT);
        await().atMost(SOON)
                .until(() -> !shop.admin()
                        .get(AUTH + "/audit?action=USER_ERASED&subject=" + strangersId)
                        .is(200)
                        .items()
                        .isEmpty());
        assertThat(order(order).is(200).text("status")).isEqualTo("EXPIRED");
        assertThat(order(order).json().getString("email", "")).isEmpty();
        shop.admin().get(AUTH + "/users/" + strangersId).isProblem(404, "not-found");
        assertThat(shop.mailbox().to(address)).noneMatch(mail -> mail.toString().contains("será excluída"));
        assertThat(ana.get(AUTH + "/me").is(200).text("email")).isEqualTo(address);
        assertThat(ana.get(ORDERS).is(200).items()).isEmpty();
    }

    @Test
    void who_never_verified_the_address_opens_and_cancels_their_orders_by_the_link_of_the_mail() {
        var ana = strangersAccount();
        var order = orders(ana, address, "{\"method\": \"card\", \"token\": \"tok_ok\"}");
        var link = LINK.matcher(shop.mailTo(address, "/pages/order.html?id=" + order));
        assertThat(link.find()).isTrue();

        var again = resetsAndSignsIn();
        again.get(ORDERS + "/" + order).isProblem(404, "not-found");
        var byLink = shop.api().with("X-Order-Token", link.group(1));
        assertThat(byLink.get(ORDERS + "/" + order).is(200).text("status")).isEqualTo("CONFIRMED");
        byLink.once().post(ORDERS + "/" + order + "/cancel", JsonObject.EMPTY_JSON_OBJECT);
        await().atMost(SOON)
                .until(() -> "CANCELED".equals(byLink.get(ORDERS + "/" + order).text("status")));
    }
}
