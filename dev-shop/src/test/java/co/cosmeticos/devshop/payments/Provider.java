package co.cosmeticos.devshop.payments;

import co.cosmeticos.devshop.http.HttpService;
import co.cosmeticos.devshop.http.Json;
import co.cosmeticos.devshop.http.Response;
import co.cosmeticos.devshop.webhooks.Signature;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulator that runs, the shop it reports to, and a client. */
final class Provider implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    record Answer(int status, String type, JsonObject body) {

        String text(String field) {
            return body.getString(field);
        }
    }

    /** What the shop received. */
    record Notice(String id, String type, boolean genuine) {}

    final List<Notice> notices = new CopyOnWriteArrayList<>();
    final AtomicInteger refusals = new AtomicInteger();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final HttpService shop;
    private final Path folder;
    private final Clock clock;
    private PaymentSimulator simulator;

    Provider(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        shop = new HttpService("127.0.0.1", 0);
        shop.route("POST", "/webhooks", call -> {
                    if (refusals.getAndDecrement() > 0) {
                        return Response.json(503, "{}");
                    }
                    var id = call.header("webhook-id").orElseThrow();
                    var timestamp =
                            Long.parseLong(call.header("webhook-timestamp").orElseThrow());
                    var expected = new Signature(SECRET).sign(id, timestamp, call.body());
                    var genuine =
                            expected.equals(call.header("webhook-signature").orElse(""));
                    notices.add(new Notice(
                            id, Json.read(call.body(), JsonObject.class).getString("type"), genuine));
                    return Response.noContent();
                })
                .start();
        simulator = start();
    }

    private PaymentSimulator start() {
        var settings = new PaymentSimulator.Settings(
                "127.0.0.1",
                0,
                "http://localhost:8090",
                folder,
                "key",
                URI.create("http://127.0.0.1:" + shop.port() + "/webhooks"),
                SECRET);
        return PaymentSimulator.start(settings, clock);
    }

    void restart() {
        simulator.close();
        simulator = start();
    }

    /** Does something to the folder while the simulator is not running. */
    void stopped(Callable<?> work) throws Exception {
        simulator.close();
        work.call();
        simulator = start();
    }

    static String card(String token) {
        return """
                {"amountMinor":12990,"currency":"BRL","method":"card","token":"%s","installments":3,"reference":"o-1",
                 "returnUrl":"http://localhost:3000/back","payer":{"name":"Ana","taxId":"52998224725"}}""".formatted(token);
    }

    static String order(String method) {
        return """
                {"amountMinor":12990,"currency":"BRL","method":"%s","reference":"o-1","expiresInSeconds":600,
                 "payer":{"name":"Ana","taxId":"52998224725"}}""".formatted(method);
    }

    Answer authorize(String key, String body) throws IOException, InterruptedException {
        return post("/v1/payments", key, body);
    }

    Answer post(String path, String key, String body) throws IOException, InterruptedException {
        return send(request(path).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.port() + path))
                .header("Authorization", "Bearer key");
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var json = answer.body().startsWith("{") ? answer.body() : "{}";
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return new Answer(answer.statusCode(), type, Json.read(json, JsonObject.class));
    }

    HttpResponse<String> page(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    List<String> ledger() throws IOException, InterruptedException {
        return get("/v1/ledger").body().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(row -> row.getInt("sequence") + " " + row.getString("kind") + " " + row.getInt("amountMinor"))
                .toList();
    }

    @Override
    public void close() {
        simulator.close();
        shop.close();
    }
}
