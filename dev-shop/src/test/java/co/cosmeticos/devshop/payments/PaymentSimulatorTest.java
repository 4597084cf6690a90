package co.cosmeticos.devshop.payments;

import static co.cosmeticos.devshop.payments.Provider.card;
import static co.cosmeticos.devshop.payments.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.devshop.payments.Provider.Notice;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaymentSimulatorTest {

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

    @Test
    void a_card_is_authorized_then_captured_then_refunded_in_parts() throws Exception {
        var payment = provider.authorize("a", card("tok_ok"));
        assertThat(payment.status()).isEqualTo(201);
        assertThat(payment.text("status")).isEqualTo("authorized");
        var id = payment.text("id");
        assertThat(provider.post("/v1/payments/" + id + "/capture", "c", "").text("status"))
                .isEqualTo("captured");
        var part = provider.post("/v1/payments/" + id + "/refund", "r1", "{\"amountMinor\":990}");
        assertThat(part.text("status")).isEqualTo("captured");
        var rest = provider.post("/v1/payments/" + id + "/refund", "r2", "{\"amountMinor\":12000}");
        assertThat(rest.text("status")).isEqualTo("refunded");
        assertThat(provider.ledger())
                .containsExactly("1 authorize 12990", "2 capture 12990", "3 refund 990", "4 refund 12000");
    }

    @Test
    void one_key_makes_one_payment_whoever_races_for_it() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        Callable<String> attempt =
                () -> provider.authorize("race", card("tok_ok")).text("id");
        var ids = new HashSet<String>();
        for (var answer :
                threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> attempt).toList())) {
            ids.add(answer.get());
        }
        threads.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(provider.ledger()).hasSize(1);
    }

    @Test
    void a_key_answers_as_the_first_time_even_after_the_payment_has_moved_on() throws Exception {
        var first = provider.authorize("a", card("tok_ok"));
        provider.post("/v1/payments/" + first.text("id") + "/void", "v", "");
        assertThat(provider.authorize("a", card("tok_ok"))).isEqualTo(first);
        assertThat(provider.get("/v1/payments?idempotencyKey=a").body().toString())
                .contains("voided");
    }

    @Test
    void a_key_with_another_request_is_refused() throws Exception {
        provider.authorize("a", card("tok_ok"));
        var other = provider.authorize("a", card("tok_declined"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.type()).isEqualTo("application/problem+json");
    }

    @Test
    void what_the_state_does_not_allow_is_refused() throws Exception {
        var id = provider.authorize("a", card("tok_declined")).text("id");
        assertThat(provider.post("/v1/payments/" + id + "/capture", "c", "").status())
                .isEqualTo(409);
        assertThat(provider.post("/v1/payments/" + id + "/refund", "r", "").status())
                .isEqualTo(409);
        assertThat(provider.ledger()).isEmpty();
    }

    @Test
    void a_bad_request_is_told_so() throws Exception {
        assertThat(provider.send(provider.request("/v1/payments")
                                .POST(HttpRequest.BodyPublishers.ofString(card("tok_ok"))))
                        .status())
                .isEqualTo(400);
        assertThat(provider.authorize("x", "{").status()).isEqualTo(400);
        assertThat(provider.authorize("x", "{}").status()).isEqualTo(400);
        assertThat(provider.authorize("x", "{\"amountMinor\":\"many\"}").status())
                .isEqualTo(400);
        assertThat(provider.get("/v1/payments/pay_0").status()).isEqualTo(404);
        assertThat(provider.send(provider.request("/v1/ledger").setHeader("Authorization", "Bearer other"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void three_d_secure_waits_for_the_cardholder() throws Exception {
        var payment = provider.authorize("a", card("tok_3ds"));
        assertThat(payment.text("status")).isEqualTo("requires_action");
        assertThat(payment.text("redirectUrl")).endsWith("/pay/" + payment.text("id"));
        var page = provider.page(provider.request("/pay/" + payment.text("id")));
        assertThat(page.body()).contains("129,90", "Confirmar no banco");
        var back = provider.page(provider.request("/pay/" + payment.text("id"))
                .POST(HttpRequest.BodyPublishers.ofString("action=success")));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).contains("http://localhost:3000/back");
        assertThat(provider.get("/v1/payments/" + payment.text("id")).text("status"))
                .isEqualTo("authorized");
    }

    @Test
    void a_lost_reply_has_charged_and_the_key_finds_it() throws Exception {
        assertThatThrownBy(() -> provider.authorize("a", card("tok_lost_reply")))
                .isInstanceOf(IOException.class);
        assertThat(provider.authorize("a", card("tok_lost_reply")).text("status"))
                .isEqualTo("authorized");
        assertThat(provider.ledger()).containsExactly("1 authorize 12990");
    }

    @Test
    void pix_can_be_paid_late_and_is_paid_once() throws Exception {
        var pix = provider.authorize("a", order("pix"));
        assertThat(pix.text("pixPayload")).startsWith("000201").contains("br.gov.bcb.pix");
        var path = "/v1/payments/" + pix.text("id");
        assertThat(provider.post(path + "/expire", "-", "").text("status")).isEqualTo("expired");
        assertThat(provider.post(path + "/settle", "-", "").text("status")).isEqualTo("captured");
        assertThat(provider.post(path + "/settle", "-", "").text("status")).isEqualTo("captured");
        assertThat(provider.ledger()).containsExactly("1 capture 12990");
    }

    @Test
    void a_boleto_has_its_line_and_needs_a_payer() throws Exception {
        assertThat(provider.authorize("a", order("boleto")).text("boletoLine")).hasSize(47);
        assertThat(provider.authorize("b", order("boleto").replace("taxId", "other"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void webhooks_are_signed_and_repeated_until_they_are_taken() throws Exception {
        provider.refusals.set(2);
        provider.authorize("a", card("tok_ok"));
        await().untilAsserted(() -> assertThat(provider.notices).hasSize(1));
        assertThat(provider.notices)
                .extracting(Notice::type, Notice::genuine)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("payment.authorized", true));
    }

    @Test
    void everything_survives_a_restart_even_a_torn_last_line() throws Exception {
        provider.refusals.set(Integer.MAX_VALUE);
        var payment = provider.authorize("a", card("tok_ok"));
        Files.writeString(folder.resolve("journal.jsonl"), "{\"payment\":{\"id\":\"pa", StandardOpenOption.APPEND);
        provider.restart();
        provider.refusals.set(0);
        assertThat(provider.authorize("a", card("tok_ok"))).isEqualTo(payment);
        assertThat(provider.ledger()).containsExactly("1 authorize 12990");
        await().untilAsserted(() -> assertThat(provider.notices).isNotEmpty());
        provider.authorize("b", card("tok_ok"));
        provider.restart();
        assertThat(provider.ledger()).hasSize(2);
    }

    @Test
    void faults_come_as_ordered_and_no_longer() throws Exception {
        provider.post("/v1/faults", "-", "{\"operation\":\"authorize\",\"kind\":\"error\",\"times\":1}");
        assertThat(provider.authorize("a", card("tok_ok")).status()).isEqualTo(500);
        assertThat(provider.ledger()).isEmpty();
        provider.post("/v1/faults", "-", "{\"operation\":\"authorize\",\"kind\":\"drop\",\"times\":1}");
        assertThatThrownBy(() -> provider.authorize("a", card("tok_ok"))).isInstanceOf(IOException.class);
        assertThat(provider.authorize("a", card("tok_ok")).status()).isEqualTo(201);
        assertThat(provider.ledger()).hasSize(1);
    }
}
