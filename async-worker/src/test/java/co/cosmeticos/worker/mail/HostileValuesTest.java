package co.cosmeticos.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.content.OrderContent;
import co.cosmeticos.worker.remote.Order;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileValuesTest {

    private static final String ORDER_URL = "https://loja.example/orders/1#token=a";

    private final MailTemplates templates = new MailTemplates();

    @ParameterizedTest
    @CsvSource({
        "welcome-verify, pt-BR, Se não foi você, não confirme",
        "email-verification, pt-BR, Se não foi você, não confirme",
        "erasure-announced, pt-BR, Se não foi você, não confirme",
        "email-change, pt-BR, Se não foi você, não confirme",
        "welcome-verify, en, If it was not you, do not confirm",
        "email-verification, en, If it was not you, do not confirm",
        "erasure-announced, en, If it was not you, do not confirm",
        "email-change, en, If it was not you, do not confirm"
    })
    void who_did_not_ask_is_told_not_to_confirm(String words, String language, String condition, String warning) {
        var model = Map.<String, Object>of(
                "name",
                PersonalLine.of(null),
                "shopUrl",
                "https://loja.example",
                "words",
                words,
                "actionUrl",
                "https://loja.example/page",
                "expiresAt",
                Examples.EXPIRY);
        var mail = templates.render("person", Locale.forLanguageTag(language), model);
        assertThat(mail.text()).contains(condition + ", " + warning);
        assertThat(mail.html()).contains(condition + ", " + warning);
    }

    @Test
    void no_value_writes_lines_or_markup_of_the_mail() {
        var hostile = "Batom\n\nResgate <b>já</b>\u2028\u202Eagora";
        var order = new OrderContent(
                "C-1\r\nBcc: eva@example.com",
                "BRL",
                1,
                0,
                0,
                1,
                List.of(new Order.Line("SKU\n1", hostile, 1, 1, 1)),
                List.of(),
                null);
        var model = Map.of(
                "name",
                PersonalLine.of(hostile),
                "order",
                order,
                "orderUrl",
                ORDER_URL,
                "shopUrl",
                "https://loja.example");
        var mail = templates.render("order-confirmed", MailTemplates.BRAZIL, model);
        assertThat(mail.subject()).isEqualTo("Pedido C-1 Bcc: eva@example.com confirmado");
        assertThat(mail.text())
                .contains("Olá, Batom Resgate <b>já</b> agora!", "1 × Batom Resgate <b>já</b> agora (SKU 1)")
                .doesNotContain("\r", "\u2028", "\u202E", "\nResgate");
        assertThat(mail.html())
                .contains("Batom Resgate &lt;b&gt;já&lt;/b&gt; agora")
                .doesNotContain("\u202E", "<b>já");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ shopUrl }}",
                "{% include 'layout.txt' %}",
                "{0}",
                "{0,choice,0#evil}",
                "${jndi:ldap:x}",
                "#{7*7}",
                "'' OR 1=1"
            })
    void no_value_is_read_as_a_template_or_a_pattern(String name) {
        var model = Map.<String, Object>of(
                "name",
                PersonalLine.of(name),
                "shopUrl",
                "https://loja.example",
                "words",
                "password-changed",
                "actionUrl",
                "https://loja.example/page",
                "expiresAt",
                "");
        var mail = templates.render("person", Locale.ENGLISH, model);
        assertThat(mail.text()).startsWith("Hello %s,%n".formatted(PersonalLine.of(name)));
    }
}
