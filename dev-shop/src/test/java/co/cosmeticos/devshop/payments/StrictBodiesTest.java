package co.cosmeticos.devshop.payments;

import static co.cosmeticos.devshop.payments.Provider.card;
import static co.cosmeticos.devshop.payments.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The provider takes the amount that was sent, or none. */
class StrictBodiesTest {

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"amountMinor\":10.9} | amountMinor must be an integer.",
                "{\"amountMinor\":10.0} | amountMinor must be an integer.",
                "{\"amountMinor\":1e1} | amountMinor must be an integer.",
                "{\"amountMinor\":\"10\"} | amountMinor must be an integer.",
                "{\"amountMinor\":true} | amountMinor must be an integer.",
                "{\"amountMinor\":[10]} | amountMinor must be an integer.",
                "{\"amountMinor\":{}} | amountMinor must be an integer.",
                "{\"amountMinor\":null} | amountMinor must be an integer.",
                "{\"amountMinor\":18446744073709551626} | amountMinor must be an integer.",
                "{\"amountMinor\":null,\"x\":1} | amountMinor must be an integer.",
                "{\"x\":1} | x is no field of this request.",
                "{\"amount\":10} | amount is no field of this request.",
                "{\"amountMinor\":10,\"amountMinor\":10} | amountMinor is repeated.",
                "[10] | The body must be a JSON object.",
                "10 | The body must be a JSON object.",
                "{\"amountMinor\":10} 1 | The body is no valid JSON.",
                "{\"amountMinor\":10 | The body is no valid JSON.",
            })
    void an_amount_is_an_integer_or_nothing_happens(String body, String detail) throws Exception {
        var payment = "/v1/payments/" + provider.authorize("a", card("tok_ok")).text("id");
        assertRefused(payment + "/capture", body, detail);
        provider.post(payment + "/capture", "c", "");
        for (var call : new String[] {"/refund", "/dashboard-refund", "/chargeback"}) {
            assertRefused(payment + call, body, detail);
        }
        assertThat(provider.ledger()).containsExactly("1 authorize 12990", "2 capture 12990");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"expiresInSeconds\":100000000000000000 | expiresInSeconds must be 1 to 31536000, or 0 for the usual time.",
                "\"expiresInSeconds\":31536001 | expiresInSeconds must be 1 to 31536000, or 0 for the usual time.",
                "\"expiresInSeconds\":-1 | expiresInSeconds must be 1 to 31536000, or 0 for the usual time.",
                "\"installments\":25 | installments must be 1 to 24, or 0 for none.",
                "\"currency\":\"XXX\" | currency must be a code of ISO 4217, as BRL.",
                "\"currency\":\"XAU\" | currency must be a code of ISO 4217, as BRL.",
                "\"currency\":\"ZZZ\" | currency must be a code of ISO 4217, as BRL.",
            })
    void an_order_has_bounds(String member, String detail) throws Exception {
        var currency = member.contains("currency") ? "" : "\"currency\":\"BRL\",";
        var body = "{\"amountMinor\":10,%s\"method\":\"card\",\"token\":\"tok_ok\",\"reference\":\"o\",%s}";
        assertRefused("/v1/payments", body.formatted(currency, member), detail);
    }

    private void assertRefused(String path, String body, String detail) throws Exception {
        var answer = provider.post(path, "k", body);
        assertThat(answer.status()).as(path + body).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo(detail);
    }

    @Test
    void an_amount_that_is_left_out_is_all_and_one_that_is_given_is_that() throws Exception {
        var payment = "/v1/payments/" + provider.authorize("a", card("tok_ok")).text("id");
        provider.post(payment + "/capture", "c", "{}");
        provider.post(payment + "/dashboard-refund", "", "{\"amountMinor\": 10}");
        provider.post(payment + "/chargeback", "", " ");
        assertThat(provider.ledger())
                .containsExactly("1 authorize 12990", "2 capture 12990", "3 refund 10", "4 chargeback 12980");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "12990, | 100.7, | amountMinor must be an integer.",
                "12990, | \"100\", | amountMinor must be an integer.",
                ":3, | :2.9, | installments must be an integer.",
                ":3, | :4294967299, | installments must be an integer.",
                ":\"BRL\" | :5 | currency must be a text.",
                ":\"o-1\" | :1 | reference must be a text.",
                ":\"Ana\" | :1 | payer.name must be a text.",
                "taxId | tax | payer.tax is no field of this request.",
                ":{\"name\" | :[],\"x\":{\"name\" | payer must be an object.",
                "token | tokens | tokens is no field of this request.",
            })
    void a_payment_is_made_as_it_is_asked_for_or_not_at_all(String part, String other, String detail) throws Exception {
        assertThat(card("tok_ok")).contains(part);
        assertRefused("/v1/payments", card("tok_ok").replace(part, other), detail);
        assertThat(provider.ledger()).isEmpty();
    }

    @Test
    void what_takes_no_body_takes_no_amount() throws Exception {
        var card = "/v1/payments/" + provider.authorize("a", card("tok_ok")).text("id");
        var pix = "/v1/payments/" + provider.authorize("b", order("pix")).text("id");
        for (var call : new String[] {card + "/void", pix + "/settle", pix + "/expire"}) {
            assertRefused(call, "{\"amountMinor\":10}", "amountMinor is no field of this request.");
        }
        assertThat(provider.post(pix + "/settle", "", "{}").text("status")).isEqualTo("captured");
    }

    @Test
    void faults_and_outcomes_are_read_as_strictly() throws Exception {
        assertRefused(
                "/v1/faults",
                "{\"operation\":\"authorize\",\"kind\":\"error\",\"times\":1.9}",
                "times must be an integer.");
        assertRefused(
                "/v1/faults",
                "{\"operation\":\"authorize\",\"kind\":\"error\",\"time\":1}",
                "time is no field of this request.");
        var payment = "/v1/payments/" + provider.authorize("a", card("tok_3ds")).text("id");
        assertRefused(payment + "/challenge", "{\"outcome\":true}", "outcome must be a text.");
        assertRefused(payment + "/challenge", "", "The body is no valid JSON.");
        assertThat(provider.post(payment + "/challenge", "", "{\"outcome\":\"success\"}")
                        .text("status"))
                .isEqualTo("authorized");
    }
}
