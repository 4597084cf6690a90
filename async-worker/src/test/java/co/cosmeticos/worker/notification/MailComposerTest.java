package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.remote.Order;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailComposerTest {

    private static final String CODE = "c".repeat(64);
    private static final List<String> ORDER_STATUSES = List.of(
            "PENDING",
            "AWAITING_PAYMENT",
            "CONFIRMED",
            "REJECTED",
            "EXPIRED",
            "CANCELED",
            "FULFILLED",
            "RETURNED",
            "UNHEARD_OF");

    private final MailComposerFixture composing = new MailComposerFixture();

    @AfterEach
    void stop() {
        composing.close();
    }

    @ParameterizedTest
    @CsvSource({
        "WELCOME, ana@example.com, verify-email",
        "EMAIL_VERIFICATION, new@example.com, verify-email",
        "ERASURE_ANNOUNCED, new@example.com, verify-email",
        "PASSWORD_RESET, new@example.com, reset-password",
        "EMAIL_CHANGE, new@example.com, change-email"
    })
    void a_code_goes_to_the_address_of_its_letter_behind_a_hash(NotificationKind kind, String to, String page) {
        composing.emailCodeTo("new@example.com", CODE);
        var mail = composing
                .composer()
                .compose(MailComposerFixture.notification(kind, Examples.EMAIL_CODE_ID))
                .mail();
        assertThat(mail.to()).hasToString(to);
        assertThat(mail.content().text()).contains("https://loja.example/%s#code=%s\n".formatted(page, CODE));
        assertThat(mail.content().html()).contains("https://loja.example/%s#code=%s\"".formatted(page, CODE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | Sua conta sem uso será excluída     | confirme o endereço ou entre na conta até 24 de novembro de 2026, às 23:30
            en    | Your unused account will be deleted | confirm the address or log in by November 24, 2026 at 11:30 PM
            """)
    void a_warning_tells_until_when_the_account_can_be_kept_and_how(String locale, String subject, String said) {
        composing.emailCodeTo("ana@example.com", locale, CODE);
        var content = composing
                .composer()
                .compose(MailComposerFixture.notification(NotificationKind.ERASURE_ANNOUNCED, Examples.EMAIL_CODE_ID))
                .mail()
                .content();
        assertThat(content.subject()).isEqualTo(subject);
        for (var part : List.of(content.text(), content.html())) {
            assertThat(part.replace('\u202f', ' ')).contains(said, "https://loja.example/verify-email#code=" + CODE);
        }
    }

    @Test
    void nobody_is_warned_whose_address_is_verified_by_now() {
        var verified = MailComposerFixture.notification(NotificationKind.ERASURE_ANNOUNCED, Examples.EMAIL_CODE_ID);
        assertThatThrownBy(() -> composing.composer().compose(verified)).isInstanceOf(MailComposer.NotNeeded.class);
    }

    @Test
    void no_kind_with_a_code_of_its_own_is_withheld() {
        assertThat(NotificationKind.values())
                .filteredOn(NotificationKind::isEmailCode)
                .contains(NotificationKind.ERASURE_ANNOUNCED)
                .noneMatch(NotificationKind::isRateLimited);
    }

    @Test
    void the_address_of_before_hears_of_the_change_and_gets_no_code() {
        composing.emailCodeTo("old@example.com", null);
        var mail = composing
                .composer()
                .compose(MailComposerFixture.notification(NotificationKind.EMAIL_CHANGED, Examples.EMAIL_CODE_ID))
                .mail();
        assertThat(mail.to()).hasToString("old@example.com");
        assertThat(mail.content().subject()).isEqualTo("Your email address was changed");
        assertThat(mail.content().text()).doesNotContain("code=");
    }

    @Test
    void a_letter_that_was_used_is_not_sent_but_the_welcome_is() {
        var gone = MailComposerFixture.notification(NotificationKind.PASSWORD_RESET, Examples.EMAIL_CODE_ID);
        assertThatThrownBy(() -> composing.composer().compose(gone)).isInstanceOf(MailComposer.NotNeeded.class);
        var welcome = composing
                .composer()
                .compose(MailComposerFixture.notification(NotificationKind.WELCOME, Examples.EMAIL_CODE_ID))
                .mail();
        assertThat(welcome.to()).hasToString("ana@example.com");
        assertThat(welcome.content().text())
                .contains("Sua conta está pronta. Boas")
                .doesNotContain("code=");
    }

    @Test
    void a_mail_about_an_order_is_in_the_language_of_its_buyers_account_or_of_the_order() {
        assertThat(subjectFor(Examples.order(Examples.USER_ID, "ana@example.com", "en", "CONFIRMED", null)))
                .startsWith("Pedido");
        assertThat(subjectFor(Examples.order(null, "ana@example.com", "en", "CONFIRMED", null)))
                .doesNotStartWith("Pedido");
    }

    private String subjectFor(Order order) {
        composing.shop().knows(Examples.ORDER_ID, order);
        var placed = MailComposerFixture.about(NotificationKind.ORDER_CONFIRMED);
        return composing.composer().compose(placed).mail().content().subject();
    }

    @Test
    void whose_address_a_provider_has_verified_is_welcomed_and_not_asked_to_verify_it() {
        var welcome = composing
                .composer()
                .compose(MailComposerFixture.notification(NotificationKind.WELCOME, null))
                .mail();
        assertThat(welcome.to()).hasToString("ana@example.com");
        assertThat(welcome.content().subject()).isEqualTo("Boas-vindas à Cosméticos");
        for (var body : List.of(welcome.content().text(), welcome.content().html())) {
            assertThat(body).contains("Sua conta está pronta. Boas").doesNotContain("code=", "verify-email", "Confirm");
        }
    }

    @Test
    void every_other_mail_to_a_person_goes_to_the_address_of_today() {
        for (var kind : NotificationKind.values()) {
            if (!kind.isAboutOrder() && !kind.isEmailCode()) {
                assertThat(composing
                                .composer()
                                .compose(MailComposerFixture.notification(kind, null))
                                .mail()
                                .to())
                        .hasToString("ana@example.com");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAYMENT_AWAITED | AWAITING_PAYMENT
            ORDER_CONFIRMED | CONFIRMED FULFILLED
            ORDER_EXPIRED   | EXPIRED
            ORDER_REJECTED  | REJECTED
            ORDER_CANCELED | CANCELED REJECTED
            """)
    void what_is_told_of_an_order_is_told_in_the_states_in_which_it_holds(NotificationKind kind, String states) {
        var holding = List.of(states.split(" "));
        for (var status : ORDER_STATUSES) {
            composing.orderIs(status);
            var isTold = holding.contains(status);
            var failure = catchThrowable(() -> composing.composer().compose(MailComposerFixture.about(kind)));
            assertThat(failure == null)
                    .as("%s of an order that is %s", kind, status)
                    .isEqualTo(isTold);
            if (!isTold) {
                assertThat(failure).isInstanceOf(MailComposer.NotNeeded.class).hasMessageContaining(status);
            }
        }
    }

    @Test
    void every_mail_about_an_order_holds_in_some_state_and_not_in_all() {
        for (var kind : NotificationKind.values()) {
            if (kind.isAboutOrder()) {
                assertThat(ORDER_STATUSES.stream().filter(kind::holdsIn))
                        .as(kind.name())
                        .hasSizeBetween(1, ORDER_STATUSES.size() - 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            27570 | customer           | R$\u00a0275,70     | O pagamento
            0     | customer           | Nada foi cobrado | reembolso
            0     | payment-declined   | não foi aprovado | reembolso
            12    | late-payment       | R$\u00a00,12       | Nada foi cobrado
            12    | paid-too-late      | O pagamento chegou | Nada foi cobrado
            12    | coupon-customer-limit | O cupom já tinha sido usado | Nada foi cobrado
            0     | {{ no-such-words } | Nada foi cobrado | no-such-words
            ''    | ''                 | foi cancelado    | cobrado
            """)
    void a_cancellation_tells_of_the_money_that_its_event_tells_of(
            String refunded, String reason, String said, String unsaid) {
        composing.orderIs("CANCELED");
        var end =
                new OrderOutcome(refunded.isEmpty() ? null : Long.valueOf(refunded), reason.isEmpty() ? null : reason);
        var content = composing
                .composer()
                .compose(MailComposerFixture.about(NotificationKind.ORDER_CANCELED, end))
                .mail()
                .content();
        assertThat(content.text()).contains(said).doesNotContain(unsaid);
        assertThat(content.html()).contains(said).doesNotContain(unsaid);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment-declined       | C-1042. O pagamento não foi aprovado. Nada foi cobrado.
            out-of-stock           | C-1042. Um dos produtos acabou antes da conclusão do pedido. Nada foi cobrado.
            checkout-not-completed | C-1042. Nada foi cobrado.
            ''                     | C-1042. Nada foi cobrado.
            """)
    void a_rejected_order_says_so_and_why(String reason, String said) {
        composing.orderIs("REJECTED");
        var content = composing
                .composer()
                .compose(MailComposerFixture.about(NotificationKind.ORDER_REJECTED, new OrderOutcome(null, reason)))
                .mail()
                .content();
        assertThat(content.subject()).isEqualTo("Não foi possível concluir o pedido C-1042");
        assertThat(content.text()).contains(said);
        assertThat(content.html()).contains(said);
    }

    @Test
    void no_less_than_nothing_goes_back() {
        assertThatThrownBy(() -> new OrderOutcome(-1L, "customer")).isInstanceOf(IllegalArgumentException.class);
    }
}
