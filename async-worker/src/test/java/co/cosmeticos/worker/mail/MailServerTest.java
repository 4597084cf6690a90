package co.cosmeticos.worker.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.platform.value.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {

    private final ScriptedSmtp smtp = new ScriptedSmtp();

    @AfterEach
    void stop() {
        smtp.close();
    }

    private MailServer server() {
        return new MailServer(
                new SmtpSettings(
                        "127.0.0.1",
                        smtp.port(),
                        EmailAddress.parse("loja@cosmeticos.example"),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                Clock.systemUTC());
    }

    private static Mail mailTo(String address) {
        return mail(address, "Pedido C-1042: falta o pagamento ✓");
    }

    private static Mail mail(String address, String subject) {
        return new Mail(
                new MessageId("e1.email@cosmeticos.example"),
                EmailAddress.parse(address),
                MailTemplates.BRAZIL,
                new MailTemplates.Rendered(subject, "Olá,\n.\nRCPT TO:<eva@example.com>\n", "<p>Olá</p>"),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "ana@example.com, ana@example.com",
        "' Ana.Souza+loja@Example.COM ', ana.souza+loja@example.com",
        "ana@exämple.de, ana@xn--exmple-cua.de",
        "ana@пример.рф, ana@xn--e1afmkfd.xn--p1ai",
        "o'hara{x}@example.com, o'hara{x}@example.com"
    })
    void a_mail_goes_to_the_address_that_was_given_and_to_no_other(String typed, String asked) {
        server().send(mailTo(typed));
        assertThat(smtp.heard().stream().filter(line -> line.startsWith("RCPT TO:")))
                .startsWith("RCPT TO:<%s>".formatted(asked));
        assertThat(smtp.heard()).contains("To: " + asked, "..", "MAIL FROM:<loja@cosmeticos.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "šara.x@exemplo.com",
                "čečilia@exemplo.com",
                "ana@example.com\r\nRCPT TO:<eva@example.com>",
                "ana@example.com>\u010d\u010aDATA",
                "\"ana eva\"@example.com",
                "ana@[127.0.0.1]",
                "Ana <ana@example.com>",
                "ana@example.com,eva@example.com",
                "friends:ana@example.com;"
            })
    void what_cannot_be_addressed_exactly_is_no_address(String typed) {
        assertThatThrownBy(() -> mailTo(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <ana@example.com> unknown, Refused",
        "RCPT, 553 no such name, Refused",
        "RCPT, 450 later, Deferred",
        "RCPT, 452 mailbox full, Deferred",
        "RCPT, 421 closing, ServerAway",
        "MAIL, 552 too large, Refused",
        "RCPT, 530 5.7.0 authentication required, Deferred",
        "MAIL, 421 closing, ServerAway",
        "MAIL, 451 not now, ServerAway",
        "MAIL, 452 no room for that much, Deferred",
        "MAIL, 501 5.1.7 bad sender, Deferred",
        "MAIL, 503 no, Deferred",
        "MAIL, 530 5.7.0 authentication required, Deferred",
        "MAIL, 550 not you, Deferred",
        "MAIL, 553 5.1.8 no such sender, Deferred",
        "MAIL, 554 5.7.1 relay denied, Deferred",
        "MAIL, 555 no such parameter, Deferred",
        "DATA, 554 no, Refused",
        "DATA, 552 too large, Refused",
        "DATA, 421 closing, ServerAway",
        "DATA, '', ServerAway",
        "., 554 spam, Refused",
        "., 552 too large, Refused",
        "., 451 greylisted, Deferred",
        "., 421 closing, ServerAway",
        "GREETING, 421 busy, ServerAway",
        "GREETING, 554 no, ServerAway",
        "EHLO, '', ServerAway",
        "MAIL, '', ServerAway",
        "RCPT, '', ServerAway",
        "., '', ServerAway"
    })
    void only_what_is_of_all_mail_is_told_as_the_server_being_away(String step, String reply, String verdict) {
        smtp.answering(step, reply);
        var failure = catchThrowable(() -> server().send(mailTo("ana@example.com")));
        assertThat(failure).isInstanceOfSatisfying(MailNotSent.class, told -> {
            assertThat(told.getClass().getSimpleName()).isEqualTo(verdict);
            assertThat(told.isFinal()).isEqualTo("Refused".equals(verdict));
            assertThat(told.getMessage()).doesNotContain("@");
        });
    }

    @Test
    void nobody_listening_is_the_server_being_away() {
        smtp.close();
        assertThatThrownBy(() -> server().send(mailTo("ana@example.com"))).isInstanceOf(MailNotSent.ServerAway.class);
        assertThat(server().answers()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 unknown, its recipient with 550",
        "MAIL, 552 too large, its size with 552",
        "DATA, 554 no, its content with 554",
        "., 554 spam, its content with 554",
        "., 552 too large, its size with 552"
    })
    void a_refusal_says_what_of_the_mail_was_refused(String step, String reply, String said) {
        smtp.answering(step, reply);
        assertThatThrownBy(() -> server().send(mailTo("ana@example.com")))
                .hasMessage("Undeliverable: the mail server refused %s.", said);
    }

    @Test
    void what_our_own_settings_are_refused_for_goes_out_when_they_are_right() {
        smtp.answering("MAIL", "550 5.7.1 not you");
        assertThatThrownBy(() -> server().send(mailTo("ana@example.com")))
                .isInstanceOf(MailNotSent.Deferred.class)
                .hasMessage("The mail server put it off with 550.");
        smtp.answering("MAIL", "250 ok");
        server().send(mailTo("ana@example.com"));
        assertThat(smtp.heard()).contains(".");
    }

    @ParameterizedTest
    @ValueSource(strings = {ScriptedSmtp.HANGS_UP, ScriptedSmtp.SAYS_NOTHING, "421 closing", "500 what?", "250 again"})
    void a_mail_that_was_taken_is_sent_whatever_the_server_makes_of_the_good_bye(String reply) {
        smtp.answering("QUIT", reply);
        var begun = Instant.now();
        server().send(mailTo("ana@example.com"));
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        await().untilAsserted(() -> assertThat(smtp.heard()).contains("QUIT").containsOnlyOnce("."));
        assertThat(server().answers()).isTrue();
    }

    @Test
    void the_circuit_counts_nothing_but_the_server_being_away() throws Exception {
        var circuit = MailServer.class.getMethod("send", Mail.class).getAnnotation(CircuitBreaker.class);
        assertThat(circuit.failOn()).containsExactly(MailNotSent.ServerAway.class);
    }

    @Test
    void the_head_is_ascii_and_a_subject_stays_in_its_line() {
        server().send(mailTo("ana@example.com"));
        var head = String.join("\n", smtp.heard()).split("\n\n", 2)[0];
        assertThat(head).contains("Subject: =?UTF-8?").matches("\\p{ASCII}+");
        assertThatThrownBy(() -> mail("ana@example.com", "Oi\r\nBcc: eva@example.com"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("ana@example.com", "Oi\u2028Bcc: eva@example.com"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
