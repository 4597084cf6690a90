package co.cosmeticos.benchmark;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** How long after its answer an order's mail is in the mailbox, at five orders a second. */
record MailDelay(int orders, int missing, long p50Millis, long p95Millis) {

    private static final int ORDERS = 100;
    private static final Duration PAUSE = Duration.ofMillis(200);

    static MailDelay measure(BenchmarkShop shop) throws InterruptedException {
        var client = new Client(shop, 4711);
        var answered = new LinkedHashMap<String, Instant>();
        for (var i = 0; i < ORDERS; i++) {
            var address = "pedido-%d@cosmeticos.example".formatted(i);
            try {
                client.buy(address);
                answered.put(address, Instant.ofEpochMilli(System.currentTimeMillis()));
            } catch (Client.Failed e) {
                throw new IllegalStateException(e);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        shop.awaitQuiet();
        var delays = new ArrayList<Long>();
        for (var order : answered.entrySet()) {
            delays.addAll(delays(shop, order.getKey(), order.getValue()));
        }
        delays.sort(Long::compare);
        return new MailDelay(ORDERS, ORDERS - delays.size(), at(delays, 0.5), at(delays, 0.95));
    }

    private static List<Long> delays(BenchmarkShop shop, String address, Instant since) throws InterruptedException {
        var uri = URI.create(shop.process().mailboxUrl() + "/api/messages?to=" + address);
        try {
            var answer =
                    HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
            return Client.json(answer.body()).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(mail -> Duration.between(since, Instant.parse(mail.getString("receivedAt")))
                            .toMillis())
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? -1 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * part)));
    }
}
