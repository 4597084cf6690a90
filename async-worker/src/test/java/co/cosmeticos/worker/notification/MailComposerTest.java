package co.cosmeticos.worker.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.inbox.Retries;
import co.cosmeticos.platform.remote.RemoteServices;
import co.cosmeticos.platform.remote.ServiceTokens;
import co.cosmeticos.platform.remote.TokenEndpoint;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.worker.Examples;
import co.cosmeticos.worker.FakeShop;
import co.cosmeticos.worker.mail.MailTemplates;
import co.cosmeticos.worker.remote.Letter;
import co.cosmeticos.worker.remote.Orders;
import co.cosmeticos.worker.remote.User;
import co.cosmeticos.worker.remote.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailComposerTest {

    private static final String CODE = "c".repeat(64);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-24T12:00:00Z");

    private final FakeShop shop = new FakeShop();

    @BeforeEach
    void ana() {
        shop.knows(Examples.USER_ID, new User(Examples.USER_ID, "ana@example.com", "Ana", "pt-BR"));
    }

    @AfterEach
    void stop() {
        shop.close();
    }

    private MailComposer composer() {
        var settings = new Settings(key -> Optional.ofNullable(shop.settings().get(key)), "worker");
        var remote = new RemoteServices(new ServiceTokens(new TokenEndpoint(settings), Clock.systemUTC()));
        var mails = new NotificationSettings(new Retries(Duration.ofSeconds(5), 2), "https://loja.example");
        return new MailComposer(new Orders(remote, settings), new Users(remote, settings), new MailTemplates(), mails);
    }

    private static Notification notification(NotificationKind kind, @Nullable UUID letter) {
        return new Notification(
                UUID.randomUUID(),
                "event",
                Notification.EMAIL,
                kind,
                null,
                Examples.USER_ID,
                letter,
                NotificationStatus.PENDING,
                0,
                null,
                "event@cosmeticos.example",
                null,
                null,
                NOW,
                NOW,
                null);
    }

    private void letterTo(String email, @Nullable String code) {
        shop.knows(Examples.LETTER_ID, new Letter(Examples.LETTER_ID, email, "Ana", "en", Examples.EXPIRY, code));
    }

    @ParameterizedTest
    @CsvSource({
        "WELCOME, ana@example.com, verify-email",
        "EMAIL_VERIFICATION, new@example.com, verify-email",
        "PASSWORD_RESET, new@example.com, reset-password",
        "EMAIL_CHANGE, new@example.com, change-email"
    })
    void a_code_goes_to_the_address_of_its_letter_behind_a_hash(NotificationKind kind, String to, String page) {
        letterTo("new@example.com", CODE);
        var mail = composer().compose(notification(kind, Examples.LETTER_ID)).mail();
        assertThat(mail.to()).isEqualTo(to);
        assertThat(mail.content().text()).contains("https://loja.example/%s#code=%s\n".formatted(page, CODE));
        assertThat(mail.content().html()).contains("https://loja.example/%s#code=%s\"".formatted(page, CODE));
    }

    @Test
    void the_address_of_before_hears_of_the_change_and_gets_no_code() {
        letterTo("old@example.com", null);
        var mail = composer()
                .compose(notification(NotificationKind.EMAIL_CHANGED, Examples.LETTER_ID))
                .mail();
        assertThat(mail.to()).isEqualTo("old@example.com");
        assertThat(mail.content().subject()).isEqualTo("Your e-mail address was changed");
        assertThat(mail.content().text()).doesNotContain("code=");
    }

    @Test
    void a_letter_that_was_used_is_not_sent_but_the_welcome_is() {
        var gone = notification(NotificationKind.PASSWORD_RESET, Examples.LETTER_ID);
        assertThatThrownBy(() -> composer().compose(gone)).isInstanceOf(MailComposer.NotNeeded.class);
        var welcome = composer()
                .compose(notification(NotificationKind.WELCOME, Examples.LETTER_ID))
                .mail();
        assertThat(welcome.to()).isEqualTo("ana@example.com");
        assertThat(welcome.content().text())
                .contains("Sua conta está pronta. Aproveite")
                .doesNotContain("code=");
    }

    @Test
    void whose_address_a_provider_has_verified_is_welcomed_and_not_asked_to_verify_it() {
        var welcome =
                composer().compose(notification(NotificationKind.WELCOME, null)).mail();
        assertThat(welcome.to()).isEqualTo("ana@example.com");
        assertThat(welcome.content().subject()).isEqualTo("Boas-vindas à Cosméticos");
        for (var body : List.of(welcome.content().text(), welcome.content().html())) {
            assertThat(body)
                    .contains("Sua conta está pronta. Aproveite")
                    .doesNotContain("code=", "verify-email", "Confirm");
        }
    }

    @Test
    void every_other_mail_to_a_person_goes_to_the_address_of_today() {
        for (var kind : NotificationKind.values()) {
            if (!kind.isAboutOrder() && !kind.isLetter()) {
                assertThat(composer().compose(notification(kind, null)).mail().to())
                        .isEqualTo("ana@example.com");
            }
        }
    }
}
