package co.cosmeticos.devshop.payments;

import static co.cosmeticos.devshop.payments.Provider.card;
import static co.cosmeticos.devshop.payments.Provider.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address that the shop prints leads to the page of each payment. */
class PaymentsPageTest {

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

    private String list() throws Exception {
        var page = provider.page(provider.request("/"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        return page.body();
    }

    private static String of(String reference, String body) {
        return body.replace("o-1", reference);
    }

    @Test
    void the_latest_payments_are_listed_with_their_pages_the_newest_first() throws Exception {
        assertThat(list()).contains("Ainda não há pagamentos");
        var card = provider.authorize("a", of("order-1", card("tok_ok"))).text("id");
        var pix = provider.authorize("b", of("order-2", order("pix"))).text("id");
        var boleto = provider.authorize("c", of("order-3", order("boleto"))).text("id");
        assertThat(list())
                .containsSubsequence(
                        "<a href=\"/pay/" + boleto + "\">order-3</a>",
                        "boleto",
                        "129,90",
                        "pending",
                        "<a href=\"/pay/" + pix + "\">order-2</a>",
                        "pix",
                        "<a href=\"/pay/" + card + "\">order-1</a>",
                        "card",
                        "authorized");
        var pay = HttpRequest.BodyPublishers.ofString("action=settle");
        provider.page(provider.request("/pay/" + pix).POST(pay));
        assertThat(list()).containsSubsequence("order-3", "pending", "order-2", "captured", "order-1");
        assertThat(provider.page(provider.request("/pay/" + pix)).body()).contains("<a href=\"/\">");
    }

    @Test
    void a_reference_is_text_and_no_markup() throws Exception {
        provider.authorize("a", of("<script>alert(1)</script>&'", card("tok_ok")));
        assertThat(list()).doesNotContain("<script>").contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;");
    }

    @Test
    void a_hundred_are_shown_at_most() throws Exception {
        for (var number = 0; number < 101; number++) {
            provider.authorize("k" + number, of("order-" + number + ".", card("tok_ok")));
        }
        assertThat(list()).contains("order-100.", "order-1.").doesNotContain("order-0.");
    }
}
