package co.cosmeticos.benchmark;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One visitor of the shop, who chooses at random, by a seed of his own. */
final class Client {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final BenchmarkShop shop;
    private final Random random;
    private String cart = "";
    private int linesInCart;

    Client(BenchmarkShop shop, int seed) {
        this.shop = shop;
        this.random = new Random(seed);
    }

    /** An answer that is no success, or none at all. */
    static final class Failed extends Exception {
        Failed(String message) {
            super(message);
        }
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    BenchmarkShop shop() {
        return shop;
    }

    /** A cart that never holds more than ten lines: the eleventh begins another one. */
    String cart() throws Failed, InterruptedException {
        if (cart.isEmpty() || linesInCart == 10) {
            cart = json(post("/api/v1/shop/carts", "{}")).getString("id");
            linesInCart = 0;
        }
        linesInCart++;
        return cart;
    }

    String get(String path, String... headers) throws Failed, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    String post(String path, String body, String... headers) throws Failed, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    String postCsv(String path, String csv, String token) throws Failed, InterruptedException {
        return send(request(path, "Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv; charset=utf-8")
                .POST(BodyPublishers.ofString(csv))
                .build());
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** A whole purchase as a storefront makes it, in seven calls; the answer is the order. */
    JsonObject buy(String email) throws Failed, InterruptedException {
        var id = json(post("/api/v1/shop/carts", "{}")).getString("id");
        var lines = "/api/v1/shop/carts/" + id + "/lines";
        post(lines, "{\"sku\": \"%s\", \"quantity\": 1}".formatted(oneOf(shop.skus())));
        post(lines, "{\"sku\": \"%s\", \"quantity\": 2}".formatted(oneOf(shop.skus())));
        var version = json(get("/api/v1/shop/carts/" + id)).getInt("version");
        var option = json(get("/api/v1/shop/carts/" + id + "/shipping-options?postalCode=01310-100"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var order = json(post(
                "/api/v1/shop/checkout",
                checkout(id, version, option, email),
                "Idempotency-Key",
                UUID.nameUUIDFromBytes(id.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString()));
        if (!"CONFIRMED".equals(order.getString("status"))) {
            throw new Failed("an order is " + order.getString("status"));
        }
        get("/api/v1/shop/orders/" + order.getString("id"), "X-Order-Token", order.getString("orderToken"));
        return order;
    }

    private static String checkout(String cart, int version, String option, String email) {
        return """
                {"cartId": "%s", "version": %d, "email": "%s", "phone": "+5511999990000", "taxId": "529.982.247-25",
                 "address": {"name": "Maria Silva", "postalCode": "01310-100", "street": "Avenida Paulista",
                             "number": "1000", "district": "Bela Vista", "city": "São Paulo", "state": "SP",
                             "country": "BR"},
                 "shippingOption": "%s", "payment": {"method": "card", "token": "tok_ok", "installments": 1}}
                """.formatted(cart, version, email, option);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var builder = HttpRequest.newBuilder(URI.create(shop.url() + path)).timeout(LONGEST);
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    private static String send(HttpRequest request) throws Failed, InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Failed(
                        "%s %s: %d %s".formatted(request.method(), request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Failed(request.method() + " " + request.uri() + ": " + e);
        }
    }
}
