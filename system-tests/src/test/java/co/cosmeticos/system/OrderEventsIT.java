package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The events of an order, through the gateway, as they happen. */
class OrderEventsIT {

    private final RunningShop shop = RunningShop.get();
    private final Shopping shopping = new Shopping();

    private EventLines open(String token, String lastId) {
        var url =
                shop.process().url() + "/api/v1/shop/orders/" + shopping.order().getString("id") + "/events";
        return lastId.isEmpty()
                ? EventLines.open(url, "X-Order-Token", token)
                : EventLines.open(url, "X-Order-Token", token, "Last-Event-ID", lastId);
    }

    private String pix() {
        shopping.productWithStock(3);
        shopping.cartWith(1);
        shopping.checkout("pix", "");
        return shopping.order().getString("orderToken");
    }

    @Test
    void a_pix_that_is_paid_is_heard_of_at_once_and_the_stream_ends_and_goes_on() {
        var token = pix();
        var stream = open(token, "");
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store, no-transform");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
        stream.soon("\"AWAITING_PAYMENT\"");
        assertThat(stream.lines()).contains("id: 2", "event: order");
        assertThat(stream.whole()).doesNotContain("BROKEN");

        var later = open(token, "2");
        shopping.payerDoes("settle", JsonObject.EMPTY_JSON_OBJECT);
        shopping.statusSoon("CONFIRMED");
        var all = later.whole() + open(token, "2").whole();
        assertThat(all).contains("\"PAID\"", "\"event\":\"CONFIRMED\"");
        assertThat(all).doesNotContain(shopping.email, "Paulista", "\"AWAITING_PAYMENT\",\"at\"");
    }

    @Test
    void it_ends_with_the_order_and_strangers_hear_nothing() {
        var token = pix();
        assertThat(open("x" + token, "").status()).isEqualTo(404);
        shopping.cancel();
        shopping.statusSoon("CANCELED");
        var stream = open(token, "").soon("\"CANCELED\"").soon("END");
        assertThat(open(token, stream.lastId()).status()).isEqualTo(204);
    }

    @Test
    void one_order_of_a_guest_has_so_many_streams_and_no_more() {
        var token = pix();
        for (var head = 0; head < 7; head++) {
            var answer = shop.api()
                    .with("X-Order-Token", token)
                    .send("HEAD", "/api/v1/shop/orders/" + shopping.order().getString("id") + "/events", null, "");
            assertThat(answer.status()).isEqualTo(200);
        }
        var statuses =
                IntStream.range(0, 7).mapToObj(one -> open(token, "").status()).toList();
        assertThat(statuses).startsWith(200, 200, 200, 200, 200).contains(429);
        shopping.cancel();
        shopping.statusSoon("CANCELED");
    }
}
