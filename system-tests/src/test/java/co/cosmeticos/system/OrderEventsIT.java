package co.cosmeticos.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The events of an order, through the gateway, as they happen. */
class OrderEventsIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private final RunningShop shop = RunningShop.get();
    private final Shopping shopping = new Shopping();
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<java.io.InputStream> open(String token, String lastId) {
        var request = HttpRequest.newBuilder(URI.create(shop.process().url() + "/api/v1/shop/orders/"
                        + shopping.order().getString("id") + "/events"))
                .header("Accept", "text/event-stream")
                .header("X-Order-Token", token);
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // Until the shop ends it.
    private static List<String> read(HttpResponse<java.io.InputStream> stream) {
        var lines = new CopyOnWriteArrayList<String>();
        var reader = new Thread(() -> {
            try (var in = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
                in.lines().forEach(lines::add);
                lines.add("END");
            } catch (IOException | UncheckedIOException e) {
                lines.add("BROKEN " + e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return lines;
    }

    private static List<String> toTheEnd(HttpResponse<java.io.InputStream> stream) {
        var lines = read(stream);
        soon(lines, "END");
        return lines;
    }

    private static void soon(List<String> lines, String words) {
        await().atMost(SOON).untilAsserted(() -> assertThat(lines).anyMatch(line -> line.contains(words)));
    }

    @Test
    void a_pix_that_is_paid_is_heard_of_at_once_and_the_stream_ends_and_goes_on() {
        shopping.productWithStock(3);
        shopping.cartWith(1);
        shopping.checkout("pix", "");
        var token = shopping.order().getString("orderToken");
        var stream = open(token, "");
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-store");
        var lines = read(stream);
        soon(lines, "\"AWAITING_PAYMENT\"");
        assertThat(lines).contains("id: 2", "event: order");

        soon(lines, "END");
        assertThat(lines).noneMatch(line -> line.startsWith("BROKEN"));

        var later = read(open(token, "2"));
        shopping.payerDoes("settle", JsonObject.EMPTY_JSON_OBJECT);
        shopping.statusSoon("CONFIRMED");
        soon(later, "END");
        var all = String.join("\n", later) + String.join("\n", toTheEnd(open(token, "2")));
        assertThat(all).contains("\"PAID\"", "\"event\":\"CONFIRMED\"");
        assertThat(all).doesNotContain(shopping.email, "Paulista", "\"AWAITING_PAYMENT\",\"at\"");
    }

    @Test
    void it_ends_with_the_order_and_strangers_hear_nothing() {
        shopping.productWithStock(3);
        shopping.cartWith(1);
        shopping.checkout("pix", "");
        var token = shopping.order().getString("orderToken");
        assertThat(open("x" + token, "").statusCode()).isEqualTo(404);
        shopping.cancel();
        shopping.statusSoon("CANCELED");
        var lines = read(open(token, ""));
        soon(lines, "\"CANCELED\"");
        soon(lines, "END");
        var id = lines.stream()
                .filter(line -> line.startsWith("id: "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(4);
        assertThat(open(token, id).statusCode()).isEqualTo(204);
    }

    @Test
    void one_order_of_a_guest_has_so_many_streams_and_no_more() {
        shopping.productWithStock(3);
        shopping.cartWith(1);
        shopping.checkout("pix", "");
        var token = shopping.order().getString("orderToken");
        for (var head = 0; head < 7; head++) {
            var answer = shop.api()
                    .with("X-Order-Token", token)
                    .send("HEAD", "/api/v1/shop/orders/" + shopping.order().getString("id") + "/events", null, "");
            assertThat(answer.status()).isEqualTo(200);
        }
        var statuses = java.util.stream.IntStream.range(0, 7)
                .mapToObj(one -> open(token, "").statusCode())
                .toList();
        assertThat(statuses).startsWith(200, 200, 200, 200, 200).contains(429);
        shopping.cancel();
        shopping.statusSoon("CANCELED");
    }
}
