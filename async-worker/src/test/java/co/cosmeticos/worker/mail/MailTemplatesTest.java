package co.cosmeticos.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.content.OrderContent;
import co.cosmeticos.worker.remote.Order;
import io.pebbletemplates.pebble.error.PebbleException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTemplatesTest {

    private static final String ACTION_URL = "https://loja.example/page#code=a&b";
    private static final String ORDER_URL = "https://loja.example/orders/1#token=a&b=c";

    private final MailTemplates templates = new MailTemplates();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-confirmed       | pt-BR | Pedido C-1042 confirmado       | já estamos preparando
            order-confirmed       | en    | Order C-1042 is confirmed      | we are getting it ready to ship
            payment-awaited       | pt-BR | Pedido C-1042: aguardando o pagamento | pagamento de R$ 255,70 for confirmado
            payment-awaited       | en    | Order C-1042 is waiting for payment | payment of R$255.70 is confirmed
            order-canceled       | pt-BR | Pedido C-1042 cancelado        | foi cancelado
            order-canceled       | en    | Order C-1042 was canceled     | was canceled
            order-rejected        | pt-BR | Não foi possível concluir o pedido C-1042 | pedido C-1042. O pagamento não foi aprovado. Nada foi cobrado.
            order-rejected        | en    | We could not complete your order C-1042   | order C-1042. The payment was not approved. Nothing was charged.
            order-expired         | pt-BR | Pedido C-1042 expirado         | dentro do prazo
            order-expired         | en    | Order C-1042 has expired       | in time, so the order was closed
            """)
    void every_mail_is_written_in_both_languages(String name, String language, String subject, String words) {
        var mail = templates.render(name, Locale.forLanguageTag(language), model(language, Examples.pix()));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(plain(mail.text())).contains(words).doesNotContain("{{", "{%", "null", "???", "{0}");
        assertThat(plain(mail.html()))
                .contains(words, "<html lang=\"%s\">".formatted(language), "Ana &amp; Souza")
                .doesNotContain("{{", "{%", "null", "???", "{0}", "Ana & Souza");
        assertThat(mail.text()).contains(Examples.NAME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            welcome               | pt-BR | Boas-vindas à Cosméticos         | Sua conta está pronta
            welcome               | en    | Welcome to Cosméticos            | Your account is ready
            welcome-verify        | pt-BR | Boas-vindas à Cosméticos         | até 24 de novembro de 2026, às 23:30
            welcome-verify        | en    | Welcome to Cosméticos            | by November 24, 2026
            registration-repeated | pt-BR | Você já tem uma conta            | Alguém tentou se cadastrar
            registration-repeated | en    | You already have an account      | Someone tried to register
            email-verification    | pt-BR | Confirme o seu e-mail            | até 24 de novembro de 2026, às 23:30
            email-verification    | en    | Confirm your email address       | by November 24, 2026
            password-reset        | pt-BR | Defina uma nova senha            | vale até 24 de novembro de 2026, às 23:30
            password-reset        | en    | Set a new password               | valid until November 24, 2026
            password-changed      | pt-BR | Sua senha foi alterada           | outros aparelhos foram desconectados
            password-changed      | en    | Your password was changed        | other devices were signed out
            second-factor-enabled | pt-BR | Verificação em duas etapas ativada | um código do aplicativo autenticador
            second-factor-enabled | en    | Two-step verification is on      | a code from your authenticator app
            second-factor-disabled | pt-BR | Verificação em duas etapas desativada | só a senha
            second-factor-disabled | en   | Two-step verification is off | only for your password
            email-change          | pt-BR | Confirme o seu novo e-mail       | até 24 de novembro de 2026, às 23:30
            email-change          | en    | Confirm your new email address  | November 24, 2026
            erasure-announced     | pt-BR | Sua conta sem uso será excluída  | até 24 de novembro de 2026, às 23:30
            erasure-announced     | en    | Your unused account will be deleted | by November 24, 2026
            invitation            | pt-BR | Convite para a equipe da loja    | até 24 de novembro de 2026, às 23:30
            invitation            | en    | You are invited to our team      | by November 24, 2026
            email-changed         | pt-BR | O e-mail da sua conta foi alterado | não receberá mais
            email-changed         | en    | Your email address was changed   | no longer write
            session-stolen        | pt-BR | Desconectamos um dos seus aparelhos | foi usado duas vezes
            session-stolen        | en    | We signed out one of your devices   | was used twice
            """)
    void every_mail_to_a_person_has_its_words_and_its_button(
            String words, String language, String subject, String said) {
        var mail = templates.render("person", Locale.forLanguageTag(language), person(words));

        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(plain(mail.text()))
                .contains(said, Examples.NAME, ACTION_URL)
                .doesNotContain("{{", "{%", "null", "???", "{0}");
        assertThat(plain(mail.html()))
                .contains(said, "Ana &amp; Souza", "href=\"https://loja.example/page#code=a&amp;b\"")
                .doesNotContain("{{", "{%", "null", "???", "{0}", "Ana & Souza");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            welcome-verify     | pt-BR | não confirme, pois | escolha “Não fui eu”, e a conta será encerrada.
            welcome-verify     | en    | do not confirm it, or | choose “It was not me” instead, and the account will be closed.
            email-verification | pt-BR | não confirme, pois | escolha “Não fui eu”, e a conta será encerrada.
            email-verification | en    | do not confirm it, or | choose “It was not me” instead, and the account will be closed.
            erasure-announced  | pt-BR | não confirme, pois | escolha “Não fui eu”, e a conta será encerrada.
            erasure-announced  | en    | do not confirm it, or | choose “It was not me” instead, and the account will be closed.
            email-change       | pt-BR | não confirme, pois | escolha “Não fui eu”, e nada será alterado.
            email-change       | en    | do not confirm it, or | choose “It was not me” instead, and nothing will change.
            """)
    void a_code_that_confirms_an_address_can_be_refused_by_who_did_not_ask_for_it(
            String words, String language, String warning, String way) {
        var mail = templates.render("person", Locale.forLanguageTag(language), person(words));

        assertThat(mail.text()).contains(warning, way);
        assertThat(mail.html()).contains(warning, way);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order-confirmed | pt-BR | R$ 259,80 | − R$ 20,00 | R$ 15,90 | R$ 255,70
            order-expired   | en    | R$259.80  | − R$20.00  | R$15.90  | R$255.70
            """)
    void amounts_stand_as_the_reader_writes_them(
            String name, String language, String line, String discount, String shipping, String total) {
        var mail = templates.render(name, Locale.forLanguageTag(language), model(language, null));

        assertThat(plain(mail.text())).contains("2 × Batom & Cia matte (BATOM-01)  " + line, discount, shipping, total);
        assertThat(plain(mail.html())).contains("Batom &amp; Cia matte", line, discount, shipping, total);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | 25570 | ''               | C-1042 foi cancelado. O reembolso de R$ 255,70 será feito pelo mesmo meio de pagamento.
            pt-BR | 1     | paid-too-late    | C-1042 foi cancelado. O pagamento chegou depois do prazo, quando o pedido já estava encerrado. O reembolso de R$ 0,01 será feito pelo mesmo meio de pagamento.
            pt-BR | 4451  | coupon-customer-limit | C-1042 foi cancelado. O cupom já tinha sido usado em outro pedido seu. O reembolso de R$ 44,51 será feito pelo mesmo meio de pagamento.
            pt-BR | 0     | payment-declined | C-1042 foi cancelado. O pagamento não foi aprovado. Nada foi cobrado.
            pt-BR | ''    | ''               | C-1042 foi cancelado.
            en    | 25570 | ''               | C-1042 was canceled. We are refunding R$255.70 to the payment method you used.
            en    | 25570 | paid-too-late    | C-1042 was canceled. The payment arrived after the deadline, when the order had already been closed. We are refunding R$255.70 to the payment method you used.
            en    | 4451  | coupon-customer-limit | C-1042 was canceled. Its coupon had already been used for another order of yours. We are refunding R$44.51 to the payment method you used.
            en    | ''    | ''               | C-1042 was canceled.
            """)
    void money_goes_back_in_words_where_money_goes_back(String language, String refunded, String reason, String said) {
        var model = new HashMap<>(model(language, null));
        model.put("refundedMinor", refunded.isEmpty() ? "" : Long.valueOf(refunded));
        model.put("reason", reason);
        var mail = templates.render("order-canceled", Locale.forLanguageTag(language), model);

        assertThat(plain(mail.text())).contains(said + "\n").doesNotContain("???");
        assertThat(plain(mail.html())).contains(said + "</p>").doesNotContain("???");
    }

    @Test
    void a_pix_mail_holds_the_code_the_picture_and_the_end_in_the_time_of_brasilia() {
        var mail = templates.render("payment-awaited", MailTemplates.BRAZIL, model("pt-BR", Examples.pix()));
        assertThat(mail.text())
                .contains(
                        Examples.PIX,
                        "Use o Pix Copia e Cola",
                        "24 de novembro de 2026, às 23:30 (horário de Brasília)",
                        "http://localhost:8090/pay/1")
                .doesNotContain("boleto");
        assertThat(mail.html()).contains("cid:pix", "Ou use o Pix Copia e Cola", "23:30");
    }

    @Test
    void a_boleto_mail_holds_its_line_and_no_picture() {
        var mail = templates.render("payment-awaited", MailTemplates.BRAZIL, model("pt-BR", Examples.boleto()));
        assertThat(mail.text()).contains(Examples.BOLETO).doesNotContain("Pix", "PIX");
        assertThat(mail.html()).contains(Examples.BOLETO).doesNotContain("cid:pix");
    }

    @Test
    void the_text_part_is_laid_out_in_lines() {
        var mail = templates.render("payment-awaited", Locale.ENGLISH, model("en", Examples.boleto()));

        assertThat(plain(mail.text()).replaceAll("Pay by.*", "Pay by then.")).isEqualTo("""
                Hello Ana & Souza,

                We received your order C-1042. As soon as the payment of R$255.70 is confirmed, we will get it ready to ship.

                Pay by then.

                Pay the boleto in your banking app with this number:

                23793.38128 60000.000003 00000.000400 1 84340000012345

                2 × Batom & Cia matte (BATOM-01)  R$259.80
                --
                Subtotal: R$259.80
                Discount: − R$20.00
                Shipping: R$15.90
                Total: R$255.70

                View your order: https://loja.example/orders/1#token=a&b=c

                --
                Cosméticos · https://loja.example
                You are receiving this email because your address was given to our shop. It is an automated message; replies are not monitored.
                """);
    }

    @Test
    void links_are_escaped_in_html_and_whole_in_text() {
        var mail = templates.render("order-confirmed", Locale.ENGLISH, model("en", null));
        assertThat(mail.html()).contains("href=\"https://loja.example/orders/1#token=a&amp;b=c\"");
        assertThat(mail.text()).contains(ORDER_URL);
    }

    @Test
    void a_model_without_a_value_is_refused() {
        assertThatThrownBy(() ->
                        templates.render("order-confirmed", Locale.ENGLISH, Map.of("name", PersonalLine.name("Ana"))))
                .isInstanceOf(PebbleException.class);
    }

    @Test
    void who_asked_for_english_gets_english_and_everybody_else_portuguese() {
        assertThat(MailTemplates.language("en-US")).isEqualTo(Locale.ENGLISH);
        assertThat(MailTemplates.language("es")).isEqualTo(MailTemplates.BRAZIL);
        assertThat(MailTemplates.language(null)).isEqualTo(MailTemplates.BRAZIL);
    }

    // The JDK puts no-break spaces between symbol and amount.
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Map<String, Object> person(String words) {
        return Map.of(
                "name",
                PersonalLine.name(Examples.NAME),
                "shopUrl",
                "https://loja.example",
                "words",
                words,
                "actionUrl",
                ACTION_URL,
                "expiresAt",
                Examples.EXPIRY);
    }

    private static Map<String, Object> model(String language, Order.Payment payment) {
        return Map.of(
                "name",
                PersonalLine.name(Examples.NAME),
                "order",
                OrderContent.of(Examples.order(language, "AWAITING_PAYMENT", payment), true),
                "orderUrl",
                ORDER_URL,
                "refundedMinor",
                25570L,
                "reason",
                "payment-declined",
                "shopUrl",
                "https://loja.example");
    }
}
