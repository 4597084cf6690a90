package co.cosmeticos.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.Answer;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Goods;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An integrator's program works at another service, changes its secret on the way, and is cut off everywhere. */
class ProgramIT {

    private static final String CLIENTS = "/api/v1/auth/clients/";
    private static final String STOCK = "/api/v1/catalog/stock/";

    private final RunningShop shop = RunningShop.get();
    private final String sku = Goods.of(shop, 1, 5).skus().get(0);

    private Answer count(String token, int delta) {
        var body = Json.createObjectBuilder().add("delta", delta).add("reason", "ERP");
        return shop.api().as(token).once().post(STOCK + sku + "/adjustments", body.build());
    }

    private List<JsonObject> secretsOf(Program program) {
        return shop.admin()
                .get(CLIENTS + program.id())
                .is(200)
                .json()
                .getJsonArray("secrets")
                .getValuesAs(JsonObject.class);
    }

    @Test
    void a_program_counts_stock_changes_its_secret_and_is_cut_off_at_every_service() {
        var erp = Program.made(shop, List.of("stock:write"));
        var token = erp.ask("stock:write").is(200).text("access_token");
        assertThat(count(token, 3).is(200).json().getInt("onHand")).isEqualTo(8);
        await("the audit log names the program")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(shop.admin()
                                .get("/api/v1/ops/events?type=audit.recorded&actor=" + erp.id())
                                .is(200)
                                .items())
                        .hasSize(1));
        shop.api().as(token).get("/api/v1/auth/me").is(403);
        shop.api().as(token).get(STOCK + sku).is(403);

        var first = secretsOf(erp).get(0).getString("id");
        var second = erp.with(shop.admin()
                .post(
                        CLIENTS + erp.id() + "/secrets",
                        Json.createObjectBuilder().build())
                .is(201)
                .text("clientSecret"));
        erp.ask("stock:write").is(200);
        second.ask("stock:write").is(200);
        assertThat(secretsOf(erp)).hasSize(2).allMatch(secret -> secret.containsKey("lastUsedAt"));

        shop.admin()
                .send("DELETE", CLIENTS + erp.id() + "/secrets/" + first, null, "application/json")
                .is(204);
        erp.ask("stock:write").is(401);
        shop.awaitSignedOut(token, Cast.OF_EACH_SERVICE);
        assertThat(count(token, 1).is(401).text("type")).endsWith("invalid-token");
        var renewed = second.ask("stock:write").is(200).text("access_token");
        assertThat(count(renewed, 1).is(200).json().getInt("onHand")).isEqualTo(9);

        shop.admin()
                .send("DELETE", CLIENTS + erp.id(), null, "application/json")
                .is(204);
        second.ask("stock:write").is(401);
    }
}
