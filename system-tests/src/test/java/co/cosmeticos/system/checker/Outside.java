package co.cosmeticos.system.checker;

import co.cosmeticos.devshop.ShopProcess;
import co.cosmeticos.system.Mailbox;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the payment provider and the mailbox say: they are no part of the shop, so they bear witness. */
final class Outside {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    // Of thousands of orders there are more movements than the parser would read by itself.
    private static final JsonReaderFactory JSON =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE));

    private final ShopProcess shop;

    Outside(ShopProcess shop) {
        this.shop = shop;
    }

    List<JsonObject> ledger() {
        return items(shop.paymentsUrl() + "/v1/ledger");
    }

    /** The payments of these orders, by order. */
    Map<String, List<JsonObject>> payments(Collection<String> orders) {
        return orders.parallelStream()
                .collect(Collectors.toConcurrentMap(
                        order -> order, order -> items(shop.paymentsUrl() + "/v1/payments?reference=" + order)));
    }

    /**
     * All mails since the mailbox was started.
     *
     * @throws IllegalStateException when it has dropped some, so that nobody can tell whether they came
     */
    List<JsonObject> mails() {
        var mails = new Mailbox(shop.mailboxUrl()).after(0);
        if (!mails.isEmpty() && mails.get(mails.size() - 1).getInt("id") != mails.size()) {
            throw new IllegalStateException("The mailbox dropped mails: -Dshop.mailbox.keep makes it keep more");
        }
        return mails;
    }

    /** The mailbox forgets with its process. */
    Instant mailsSince() {
        return shop.process("mailbox").info().startInstant().orElse(Instant.EPOCH);
    }

    private List<JsonObject> items(String url) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + shop.setting("ORDER_PAYMENT_API_KEY"))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(url + " answers " + answer.statusCode());
            }
            try (var reader = JSON.createReader(new StringReader(answer.body()))) {
                return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
