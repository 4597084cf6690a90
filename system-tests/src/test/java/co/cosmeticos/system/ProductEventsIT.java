package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can be bought of a product, through the gateway, as it changes. */
class ProductEventsIT {

    private static final String PRODUCTS = "/api/v1/catalog/products";

    private final RunningShop shop = RunningShop.get();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String sku = "SEGUIDO-" + mark.toUpperCase(java.util.Locale.ROOT);
    private final String slug = "batom-seguido-" + mark;

    private void sells(int units) {
        shop.admin()
                .send("POST", PRODUCTS, """
                        {"slug": "%s", "name": "Batom Seguido %s", "brand": "Marca de Teste", "category": "Maquiagem > Batons",
                         "variants": [{"sku": "%s", "options": {}, "priceMinor": 4990, "onHand": %d}]}
                        """.formatted(slug, mark, sku, units), "application/json")
                .is(201);
    }

    private void counts(int units) {
        shop.admin()
                .once()
                .post(
                        "/api/v1/catalog/stock/" + sku + "/stocktakes",
                        Json.createObjectBuilder()
                                .add("onHand", units)
                                .add("reason", "inventário")
                                .build())
                .is(200);
    }

    private EventLines open(String... headers) {
        return EventLines.open(shop.process().url() + PRODUCTS + "/" + slug + "/events", headers);
    }

    private String eTag() {
        return shop.api().get(PRODUCTS + "/" + slug).is(200).header("ETag");
    }

    @Test
    void the_last_unit_that_is_sold_is_heard_of_at_once_and_who_comes_back_hears_what_they_missed() {
        sells(1);
        var stream = open();
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store, no-transform");
        stream.soon("data: ");
        assertThat(stream.lines()).contains("event: product", "retry: 3000");
        assertThat(stream.lastData()).contains("{\"sku\":\"" + sku + "\",\"available\":true}");
        assertThat(eTag()).isEqualTo("\"" + stream.lastId() + "\"");

        counts(0);
        stream = stream.follow("false");
        assertThat(stream.lastData())
                .contains("\"available\":false,\"variants\":[{\"sku\":\"" + sku + "\",\"available\":false}]");
        assertThat(eTag()).isEqualTo("\"" + stream.lastId() + "\"");
        assertThat(stream.whole()).doesNotContain("BROKEN", "onHand", "4990");

        assertThat(open("Last-Event-ID", stream.lastId()).whole()).doesNotContain("data:");
        counts(5);
        assertThat(open("Last-Event-ID", stream.lastId()).soon("true").lastData())
                .contains("\"available\":true");
    }

    @Test
    void it_ends_with_the_product_and_needs_nobody_to_be_signed_in() {
        sells(1);
        var admin = shop.admin().with("If-Match", eTag());
        var path = PRODUCTS + "/" + id();
        var stream = open("Authorization", "Bearer expired").soon("data: ");
        admin.send("PATCH", path, "{\"status\": \"ARCHIVED\"}", "application/merge-patch+json")
                .is(200);
        stream.soon("\"ARCHIVED\"").soon("END");
        assertThat(stream.lastData()).contains("\"available\":false,\"variants\":[]");
        assertThat(open().status()).isEqualTo(404);
        assertThat(open("Last-Event-ID", stream.lastId()).status()).isEqualTo(404);
    }

    private String id() {
        return shop.api().get(PRODUCTS + "/" + slug).is(200).text("id");
    }

    @Test
    void one_network_has_so_many_streams_and_no_more() {
        sells(1);
        for (var head = 0; head < 25; head++) {
            assertThat(shop.api()
                            .send("HEAD", PRODUCTS + "/" + slug + "/events", null, "")
                            .status())
                    .isEqualTo(200);
        }
        var open = new ArrayList<EventLines>();
        for (var one = 0; one < 21; one++) {
            open.add(open());
        }
        assertThat(open).extracting(EventLines::status).contains(200, 429);
        var refused =
                open.stream().filter(one -> one.status() == 429).findFirst().orElseThrow();
        assertThat(refused.header("Retry-After")).isEqualTo("10");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        open.forEach(EventLines::leave);
    }
}
