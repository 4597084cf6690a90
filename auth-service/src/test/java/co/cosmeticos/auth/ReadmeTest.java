package co.cosmeticos.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.audit.AuditSettings;
import co.cosmeticos.auth.authorize.AuthorizeSettings;
import co.cosmeticos.auth.bootstrap.DemoSettings;
import co.cosmeticos.auth.bootstrap.FirstAdministratorSettings;
import co.cosmeticos.auth.client.ClientSettings;
import co.cosmeticos.auth.emailcode.EmailCodeSettings;
import co.cosmeticos.auth.erasure.UnverifiedSettings;
import co.cosmeticos.auth.export.ExportSettings;
import co.cosmeticos.auth.invitation.InvitationSettings;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.password.PasswordSettings;
import co.cosmeticos.auth.postalcode.PostalCodeSettings;
import co.cosmeticos.auth.privacy.ErasureSettings;
import co.cosmeticos.auth.provider.ProviderSettings;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.session.SessionSettings;
import co.cosmeticos.fixtures.FieldTextRules;
import co.cosmeticos.fixtures.RefusalRules;
import co.cosmeticos.fixtures.SettingsRules;
import co.cosmeticos.fixtures.SourceFiles;
import co.cosmeticos.fixtures.WordRules;
import co.cosmeticos.platform.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String SECRET = "a secret of more than thirty-two characters";

    private static Settings settings(Map<String, String> given) {
        return new Settings(key -> Optional.ofNullable(given.get(key)), "auth");
    }

    @Test
    void every_problem_stands_in_the_readme_with_its_status_and_has_a_portuguese_text() {
        RefusalRules.of("co.cosmeticos.auth").check();
    }

    @Test
    void every_permission_stands_in_the_page_on_roles() {
        var page = SourceFiles.read(Path.of("docs/tokens.md"));
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(page).contains("`%s`".formatted(permission.text())));
    }

    @Test
    void settings_have_the_defaults_that_the_table_tells() {
        assertThat(SettingsRules.read("co.cosmeticos.auth", settings(Map.of("auth.key-secret", SECRET))))
                .containsExactlyInAnyOrder(
                        new KeySettings(
                                "http://localhost:8080/api/v1/auth",
                                SECRET,
                                Duration.ofMinutes(10),
                                Duration.ofHours(2_160),
                                Duration.ofMinutes(15)),
                        new SessionSettings(Duration.ofHours(720), Duration.ofSeconds(10)),
                        new PasswordSettings(19_456, 2, halfOfTheProcessors(), 48, Duration.ofSeconds(3)),
                        new ClientSettings(Duration.ofHours(24)),
                        new EmailCodeSettings(Duration.ofHours(24), Duration.ofMinutes(30)),
                        new InvitationSettings(Duration.ofHours(168), Duration.ofHours(720)),
                        new PostalCodeSettings(Optional.empty()),
                        new AuditSettings(Duration.ofHours(17_520)),
                        new ExportSettings(Duration.ofHours(168)),
                        new ErasureSettings(Duration.ofMinutes(15), Optional.empty()),
                        new UnverifiedSettings(Duration.ofHours(4_320), Duration.ofHours(336)),
                        new MfaSettings(false),
                        new LoginSettings(false),
                        new FirstAdministratorSettings(Optional.empty(), Optional.empty()),
                        new AuthorizeSettings(List.of(), List.of()),
                        new ProviderSettings(List.of()),
                        new DemoSettings(Optional.empty()));
    }

    @Test
    void every_setting_that_is_read_stands_in_the_table() {
        var given = Map.of(
                "auth.key-secret", SECRET,
                "auth.demo.enabled", "true",
                "auth.demo.password", "x",
                "auth.public-clients", "loja",
                "auth.public-client.loja.redirect-uris", "https://loja.example/",
                "auth.providers", "acme",
                "auth.provider.acme.issuer", "https://acme.example",
                "auth.provider.acme.client-id", "shop",
                "auth.provider.acme.client-secret", "x");
        var asked = new TreeSet<String>();
        var settings = new Settings(
                key -> {
                    asked.add(key);
                    return Optional.ofNullable(given.get(key));
                },
                "auth");
        SettingsRules.read("co.cosmeticos.auth", settings);
        assertThat(asked).containsAll(given.keySet());
        SettingsRules.checkKeys(asked, Path.of("docs/settings.md"));
    }

    private static int halfOfTheProcessors() {
        return Runtime.getRuntime().availableProcessors() < 4 ? 1 : 2;
    }

    @Test
    void what_is_missing_or_out_of_bounds_is_named() {
        assertThatThrownBy(() -> KeySettings.from(settings(Map.of()))).hasMessageContaining("auth.key-secret");
        assertThatThrownBy(() -> KeySettings.from(
                        settings(Map.of("auth.key-secret", SECRET, "auth.key.publish-ahead", "PT44S"))))
                .hasMessageContaining("auth.key.publish-ahead");
        assertThatThrownBy(() -> FirstAdministratorSettings.from(settings(Map.of("auth.first-admin.password", "x"))))
                .hasMessageContaining("auth.first-admin.email");
        assertThatThrownBy(() -> FirstAdministratorSettings.from(settings(Map.of("auth.first-admin.email", "root"))))
                .hasMessageContaining("auth.first-admin.email");
        assertThatThrownBy(() -> DemoSettings.from(settings(Map.of("auth.demo.enabled", "true"))))
                .hasMessageContaining("auth.demo.password");
        assertThatThrownBy(() -> AuthorizeSettings.from(settings(Map.of(
                        "auth.public-clients",
                        "loja",
                        "auth.public-client.loja.redirect-uris",
                        "http://loja.example/"))))
                .hasMessageContaining("auth.public-client.loja.redirect-uris");
        assertThatThrownBy(() -> ProviderSettings.from(settings(Map.of("auth.providers", "acme"))))
                .hasMessageContaining("auth.provider.acme.issuer");
        assertThatThrownBy(() -> UnverifiedSettings.from(settings(Map.of("auth.unverified.retention", "PT23H"))))
                .hasMessageContaining("auth.unverified.retention");
        for (var notice : List.of("PT0S", "PT-1S", "PT4320H")) {
            assertThatThrownBy(() -> UnverifiedSettings.from(settings(Map.of("auth.unverified.notice", notice))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("auth.unverified.notice");
        }
        assertThatThrownBy(() -> SessionSettings.from(settings(Map.of("auth.session.grace", "PT11S"))))
                .hasMessageContaining("auth.session.grace");
        assertThatThrownBy(() -> EmailCodeSettings.from(settings(Map.of("auth.reset.ttl", "PT61M"))))
                .hasMessageContaining("auth.reset.ttl");
        for (var ttl : List.of("PT0S", "PT721H")) {
            assertThatThrownBy(() -> InvitationSettings.from(settings(Map.of("auth.invitation.ttl", ttl))))
                    .hasMessageContaining("auth.invitation.ttl");
        }
        assertThatThrownBy(() -> InvitationSettings.from(settings(Map.of("auth.invitation.retention", "PT-1S"))))
                .hasMessageContaining("auth.invitation.retention");
        assertThatThrownBy(() -> SessionSettings.from(settings(Map.of("auth.session.ttl", "PT721H"))))
                .hasMessageContaining("auth.session.ttl");
    }

    @Test
    void every_message_of_a_field_has_a_portuguese_text() {
        FieldTextRules.check();
    }

    @Test
    void its_words_are_those_of_the_code() {
        WordRules.check("co.cosmeticos.auth");
    }
}
