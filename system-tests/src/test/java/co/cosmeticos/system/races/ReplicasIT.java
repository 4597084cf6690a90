package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.devshop.ShopSettings.Layout;
import co.cosmeticos.system.EventLines;
import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one server keeps, two servers on the same database keep: no promise stands on a lock of one process. */
@Tag("long")
class ReplicasIT {

    private static final RunningShop SHOP = RunningShop.start(Layout.REPLICAS);

    @AfterAll
    static void close() {
        SHOP.process().close();
    }

    @Test
    void of_two_hundred_buyers_at_two_servers_fifty_get_the_fifty_units() {
        var rush = new Rush(SHOP);
        for (var round = 1; round <= Integer.getInteger("replicas.rounds", 5); round++) {
            rush.round(round);
        }
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void a_key_at_two_servers_at_once_is_one_order_one_charge_and_one_answer() {
        new OneKey(SHOP).isOneOrderOneChargeAndOneAnswer();
        assertThat(Checker.of(SHOP).awaitQuiet().violations()).isEmpty();
    }

    @Test
    void what_one_server_sells_out_who_follows_the_product_at_either_hears_of() {
        var product = SHOP.api()
                .get("/api/v1/catalog/products?available=true&limit=1")
                .is(200)
                .items()
                .getJsonObject(0)
                .getString("slug");
        var path = "/api/v1/catalog/products/" + product;
        var streams = Stream.generate(() -> EventLines.open(SHOP.process().url() + path + "/events"))
                .limit(4)
                .toList();
        streams.forEach(stream -> stream.soon("data: "));
        SHOP.api().get(path).is(200).json().getJsonArray("variants").getValuesAs(JsonObject.class).stream()
                .map(variant -> "/api/v1/catalog/stock/" + variant.getString("sku") + "/stocktakes")
                .forEach(stock -> SHOP.admin()
                        .once()
                        .send("POST", stock, "{\"onHand\": 0, \"reason\": \"quebra\"}", "application/json")
                        .is(200));
        assertThat(streams)
                .allSatisfy(stream -> assertThat(stream.follow("\"available\" : false, \"variants\"")
                                .lastData())
                        .doesNotContain("true"));
        streams.forEach(EventLines::leave);
    }
}
