package co.cosmeticos.system.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.races.Goods;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A person gets all that the shop keeps, and then the shop keeps nothing of the person. */
class ExportAndErasureIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String EXPORT = "/api/v1/auth/me/export";

    private final RunningShop shop = RunningShop.get();
    private final Canary ana = new Canary(shop);

    private Map<String, String> archive() throws IOException, InterruptedException {
        ana.api().post(EXPORT, ana.confirmation()).is(202);
        await().atMost(SOON)
                .until(() -> "READY".equals(ana.api().get(EXPORT).is(200).text("status")));
        var request = HttpRequest.newBuilder(URI.create(shop.process().url() + EXPORT + "/file"))
                .header("Authorization", "Bearer " + ana.accessToken())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(answer.body())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private JsonObject order(String id) {
        return shop.admin().get("/api/v1/shop/orders/" + id).is(200).json();
    }

    @Test
    void an_archive_tells_all_and_after_the_erasure_there_is_nothing_to_tell() throws Exception {
        ana.opensAccount();
        ana.tellsOfHimself();
        var goods = Goods.of(shop, 1, 10);
        var known = ana.buys(ana.api(), goods).getString("id");
        var placed = ana.buys(shop.api(), goods);
        var asGuest = placed.getString("id");
        shop.api()
                .as(ana.accessToken())
                .with("X-Order-Token", placed.getString("orderToken"))
                .post("/api/v1/shop/orders/" + asGuest + "/claim", JsonObject.EMPTY_JSON_OBJECT)
                .is(200);
        await().atMost(SOON).until(() -> "CONFIRMED".equals(order(asGuest).getString("status")));
        shop.mailTo(ana.email(), order(known).getString("number"));
        shop.mailTo(ana.email(), order(asGuest).getString("number"));
        await().atMost(SOON)
                .until(() -> ana.api()
                                .get("/api/v1/catalog/activity")
                                .is(200)
                                .items()
                                .size()
                        >= 2);

        var files = archive();
        var all = String.join("\n", files.values());
        assertThat(files.keySet())
                .containsExactly(
                        "account-1.json",
                        "activity-1.json",
                        "addresses-1.json",
                        "audit-1.json",
                        "cards-1.json",
                        "cart-events-1.json",
                        "carts-1.json",
                        "consents-1.json",
                        "email-codes-1.json",
                        "exports-1.json",
                        "mails-1.json",
                        "orders-1.json",
                        "payments-1.json",
                        "sessions-1.json");
        ana.identifiers().forEach((what, text) -> {
            assertThat(all).as("the archive has the " + what).contains(text);
            assertThat(Dump.of(shop).placesOf(text)).as(what).isNotEmpty();
        });
        assertThat(files.get("orders-1.json")).contains(known, asGuest);
        assertThat(all).doesNotContain("argon2", ana.cardToken());
        shop.mailTo(ana.email(), "Seus dados estão prontos");

        var id = ana.id();
        var before = Map.of(known, order(known), asGuest, order(asGuest));
        ana.api().post("/api/v1/auth/me/erasure", ana.confirmation()).is(202);
        shop.awaitSignedOut(ana.accessToken(), Canary.doors());
        shop.mailTo(ana.email(), "Sua conta será excluída");
        await().atMost(SOON)
                .until(() -> !shop.admin()
                        .get("/api/v1/auth/audit?action=USER_ERASED&subject=" + id)
                        .is(200)
                        .items()
                        .isEmpty());

        var dump = Dump.of(shop);
        assertThat(dump.size()).isGreaterThan(50);
        ana.identifiers()
                .forEach((what, text) -> assertThat(dump.placesOf(text))
                        .as("where the %s still stands", what)
                        .isEmpty());
        assertThat(dump.placesOf(ana.cardToken())).isEmpty();
        before.forEach((order, seen) -> {
            var now = order(order);
            for (var kept : new String[] {
                "number", "status", "subtotalMinor", "shippingMinor", "totalMinor", "lines", "createdAt"
            }) {
                assertThat(now.get(kept)).as(kept).isEqualTo(seen.get(kept));
            }
        });
        shop.admin().get("/api/v1/auth/users/" + id).isProblem(404, "not-found");
    }
}
