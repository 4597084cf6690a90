package co.cosmeticos.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.worker.eventlog.EventLogSettings;
import co.cosmeticos.worker.mail.SmtpSettings;
import co.cosmeticos.worker.notification.NotificationSettings;
import co.cosmeticos.worker.report.ReportSettings;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void nothing_set_gives_the_defaults_of_the_readme() {
        var none = with(Map.of());
        assertThat(SmtpSettings.from(none))
                .isEqualTo(new SmtpSettings(
                        "localhost",
                        25,
                        EmailAddress.parse("loja@cosmeticos.example"),
                        Optional.empty(),
                        Optional.empty(),
                        false));
        assertThat(NotificationSettings.from(none)).satisfies(settings -> {
            assertThat(settings.retries().attempts()).isEqualTo(13);
            assertThat(settings.retries().first()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.limit()).isEqualTo(new NotificationSettings.MailboxLimit(10, 30));
            assertThat(settings.retention()).isEqualTo(Duration.ofDays(365));
            assertThat(settings.pages()).isEqualTo(Examples.pages("http://localhost:8080"));
        });
        assertThat(EventLogSettings.from(none).retention()).isEqualTo(Duration.ofDays(1_826));
        assertThat(ReportSettings.from(none))
                .isEqualTo(new ReportSettings(Duration.ofDays(7), ZoneId.of("America/Sao_Paulo")));
    }

    @ParameterizedTest
    @CsvSource({
        "worker.smtp.port, 0, smtp.port must be a port",
        "worker.smtp.from, nobody, smtp.from must be an address",
        "worker.smtp.user, ana, go together",
        "worker.notification.attempts, 0, notification.attempts must be at least 1",
        "worker.smtp.from, šop@cosmeticos.example, smtp.from must be an address",
        "worker.notification.per-hour, 0, notification.per-hour must be at least 1",
        "worker.notification.per-day, 9, at most notification.per-day",
        "worker.notification.retention, PT0S, notification.retention must be positive",
        "worker.event-log.retention, -PT1S, event-log.retention must be positive",
        "shop.public-url, https://loja.example/, without a slash",
        "worker.storefront.url, loja.example, must be a URL",
        "worker.storefront.order, /orders, must have {id} once",
        "worker.storefront.order, /orders/{id}#{id}, must have {id} once",
        "worker.storefront.order, /orders#{id}, without #",
        "worker.storefront.reset-password, reset, a path from / on",
        "worker.storefront.my-data, /meus dados, a path from / on",
        "worker.storefront.accept-invitation, /convite#, without #",
        "worker.report.retention, PT0S, report.retention must be positive"
    })
    void a_value_that_cannot_be_meant_stops_the_start_and_is_named(String key, String value, String words) {
        var settings = with(Map.of(key, value));
        assertThatThrownBy(() -> {
                    SmtpSettings.from(settings);
                    NotificationSettings.from(settings);
                    EventLogSettings.from(settings);
                    ReportSettings.from(settings);
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static Settings with(Map<String, String> values) {
        return new Settings(key -> Optional.ofNullable(values.get(key)), "worker");
    }
}
