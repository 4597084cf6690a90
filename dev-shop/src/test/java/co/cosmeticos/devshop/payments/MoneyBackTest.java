package co.cosmeticos.devshop.payments;

import static co.cosmeticos.devshop.payments.Provider.card;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money that goes back without the shop: at the dashboard, and by the payer's bank. */
class MoneyBackTest {

    @TempDir
    Path folder;

    private Provider provider;

    @BeforeEach
    void open() {
        provider = new Provider(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private String captured(String key) throws Exception {
        var id = provider.authorize(key, card("tok_ok")).text("id");
        provider.post("/v1/payments/" + id + "/capture", key + "c", "");
        return "/v1/payments/" + id;
    }

    @Test
    void staff_refunds_at_the_dashboard_and_the_bank_takes_back_and_the_shop_is_told() throws Exception {
        var payment = captured("a");
        var part = provider.post(payment + "/dashboard-refund", "", "{\"amountMinor\":990}");
        assertThat(part.text("status")).isEqualTo("captured");
        var taken = provider.post(payment + "/chargeback", "", "{\"amountMinor\":2000}");
        assertThat(taken.text("status")).isEqualTo("captured");
        assertThat(taken.body().getInt("chargedBackMinor")).isEqualTo(2000);
        assertThat(provider.post(payment + "/refund", "r", "{\"amountMinor\":10001}")
                        .status())
                .isEqualTo(409);
        assertThat(provider.post(payment + "/refund", "r", "{\"amountMinor\":10000}")
                        .status())
                .isEqualTo(200);
        assertThat(provider.post(payment + "/dashboard-refund", "", "").status())
                .isEqualTo(409);
        assertThat(provider.post(payment + "/chargeback", "", "").status()).isEqualTo(409);
        assertThat(provider.ledger())
                .containsExactly(
                        "1 authorize 12990", "2 capture 12990", "3 refund 990", "4 chargeback 2000", "5 refund 10000");
        await().untilAsserted(() -> assertThat(provider.notices)
                .extracting(Provider.Notice::type)
                .contains("payment.refunded", "payment.charged_back"));
        var dashboard = provider.request(payment + "/dashboard-refund")
                .setHeader("Authorization", "Bearer other")
                .POST(HttpRequest.BodyPublishers.noBody());
        assertThat(provider.send(dashboard).status()).isEqualTo(401);
    }

    @Test
    void what_went_back_of_late_is_listed_page_by_page() throws Exception {
        var since = Instant.now().minusSeconds(60);
        captured("kept");
        for (var key : List.of("a", "b", "c")) {
            provider.post(captured(key) + "/chargeback", "", "");
        }
        var first = items(since, "&limit=2");
        var second = items(since, "&limit=2&after=" + first.get(1));
        assertThat(first).hasSize(2).isSorted();
        assertThat(second).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(items(since.plusSeconds(3600), "")).isEmpty();
        for (var bad : List.of("yesterday", since + "&limit=0", since + "&limit=x")) {
            assertThat(provider.get("/v1/payments?givenBackSince=" + bad).status())
                    .isEqualTo(400);
        }
    }

    private List<String> items(Instant since, String more) throws Exception {
        return provider.get("/v1/payments?givenBackSince=" + since + more).body().getJsonArray("items").stream()
                .map(one -> one.asJsonObject().getString("id"))
                .toList();
    }

    @Test
    void a_journal_of_before_tells_of_nothing_charged_back() throws Exception {
        var payment = captured("a");
        provider.stopped(() -> {
            var journal = folder.resolve("journal.jsonl");
            var text = Files.readString(journal);
            return Files.writeString(journal, text.replaceAll("\"chargedBackMinor\":0,", ""));
        });
        assertThat(provider.get(payment).body().getInt("chargedBackMinor")).isZero();
        assertThat(provider.post(payment + "/chargeback", "", "").body().getInt("chargedBackMinor"))
                .isEqualTo(12990);
    }
}
