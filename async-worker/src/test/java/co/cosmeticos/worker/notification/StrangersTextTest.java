package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.mail.MailNotSent;
import co.cosmeticos.worker.remote.User;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrangersTextTest {

    private static final String CODE = "c".repeat(64);

    private final MailComposerFixture composing = new MailComposerFixture();

    @AfterEach
    void stop() {
        composing.close();
    }

    @Test
    void whose_mailbox_it_is_is_greeted_by_name_and_shown_the_address() {
        composing.ordered(Examples.USER_ID, "Ana@Example.com");
        var composed = composing.composer().compose(MailComposerFixture.about(NotificationKind.ORDER_CONFIRMED));
        assertThat(composed.isExpected()).isTrue();
        assertThat(composed.mail().to()).hasToString("ana@example.com");
        assertThat(composed.mail().content().text()).contains("Olá, Ana & Souza!", "Avenida Paulista, 1000");
    }

    @ParameterizedTest
    @CsvSource({
        ", ana@example.com, true",
        "01890a5d-ac96-774b-bcce-b302099a8058, vitima@example.com, true",
        "01890a5d-ac96-774b-bcce-b302099a8058, ana@example.com, false",
        "01890a5d-ac96-774b-bcce-b302099a8060, ana@example.com, true"
    })
    void a_mailbox_that_may_be_a_strangers_gets_nothing_that_a_person_wrote(
            @Nullable UUID customer, String email, boolean isVerified) {
        composing.shop().knows(Examples.USER_ID, Examples.ana(isVerified));
        composing.ordered(customer, email);
        var composed = composing.composer().compose(MailComposerFixture.about(NotificationKind.ORDER_CONFIRMED));
        assertThat(composed.isExpected()).isFalse();
        for (var part : List.of(
                composed.mail().content().text(), composed.mail().content().html())) {
            assertThat(part).contains("01310-100, SP").doesNotContain("Ana", "Paulista", "Bela Vista");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ganhou um cupom!\n\nResgate: https://evil.example",
                "ganhou\u2028um cupom",
                "\u202Eelav",
                "evil.example",
                "<a href=x>cupom</a>"
            })
    void a_name_that_was_stored_before_there_was_a_rule_is_in_no_mail(String stored) {
        composing.shop().knows(Examples.USER_ID, new User(Examples.USER_ID, "ana@example.com", stored, "pt-BR"));
        composing.emailCodeTo("ana@example.com", CODE);
        for (var kind : NotificationKind.values()) {
            if (!kind.isAboutOrder()) {
                var content = composing
                        .composer()
                        .compose(MailComposerFixture.notification(kind, Examples.EMAIL_CODE_ID))
                        .mail()
                        .content();
                assertThat(content.text()).matches("(?s)(Hello,|Olá!)\n.*").doesNotContain("cupom", "elav", "evil");
                assertThat(content.html()).doesNotContain("ganhou", "elav", "evil", "cupom</a>");
                assertThat(content.subject()).doesNotContain("cupom", "elav", "evil");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "WELCOME",
                "EMAIL_VERIFICATION",
                "EMAIL_CHANGE",
                "PASSWORD_RESET",
                "EMAIL_CHANGED",
                "ERASURE_ANNOUNCED",
                "INVITATION"
            })
    void who_gets_a_letter_is_not_greeted_by_name(NotificationKind kind) {
        composing.emailCodeTo("new@example.com", CODE);
        var mail = composing
                .composer()
                .compose(MailComposerFixture.notification(kind, Examples.EMAIL_CODE_ID))
                .mail();
        assertThat(mail.content().text()).doesNotContain("Ana");
        assertThat(mail.content().html()).doesNotContain("Ana");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "šara.x@exemplo.com",
                "čečilia@exemplo.com",
                "пример@пример.рф",
                "ana@example.com\r\nRCPT TO:<eva@example.com>",
                "ana@faß.de",
                ""
            })
    void an_address_that_no_mail_can_go_to_as_it_stands_is_final_for_that_mail(String stored) {
        composing.emailCodeTo(stored, CODE);
        composing.shop().knows(Examples.USER_ID, new User(Examples.USER_ID, stored, "Ana", "pt-BR"));
        composing.ordered(null, stored);
        for (var mail : List.of(
                MailComposerFixture.notification(NotificationKind.PASSWORD_RESET, Examples.EMAIL_CODE_ID),
                MailComposerFixture.notification(NotificationKind.WELCOME, null),
                MailComposerFixture.about(NotificationKind.ORDER_CONFIRMED))) {
            assertThatThrownBy(() -> composing.composer().compose(mail))
                    .isInstanceOfSatisfying(
                            MailNotSent.InvalidAddress.class,
                            refused -> assertThat(refused.isFinal()).isTrue())
                    .hasMessageNotContaining("@");
        }
    }

    @Test
    void the_token_of_an_order_stands_behind_a_hash() {
        composing.ordered(null, "ana@example.com");
        var content = composing
                .composer()
                .compose(MailComposerFixture.about(NotificationKind.ORDER_CONFIRMED))
                .mail()
                .content();
        var url = "https://loja.example/orders/%s#token=tok%%2Fen".formatted(Examples.ORDER_ID);
        assertThat(content.text()).contains(url).doesNotContain("?token");
        assertThat(content.html()).contains("href=\"%s\"".formatted(url)).doesNotContain("?token");
    }
}
