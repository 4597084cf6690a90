package co.cosmeticos.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.address.AddressRefused;
import co.cosmeticos.auth.administration.ManagementRefused;
import co.cosmeticos.auth.attempt.AttemptRefused;
import co.cosmeticos.auth.audit.AuditSettings;
import co.cosmeticos.auth.authorize.AuthorizeRefused;
import co.cosmeticos.auth.authorize.AuthorizeSettings;
import co.cosmeticos.auth.client.ClientRefused;
import co.cosmeticos.auth.client.ClientSettings;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.demo.DemoSettings;
import co.cosmeticos.auth.email.EmailRefused;
import co.cosmeticos.auth.erasure.UnverifiedSettings;
import co.cosmeticos.auth.founding.FirstAdministratorSettings;
import co.cosmeticos.auth.identity.IdentityRefused;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.auth.key.RotationRefused;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.LetterSettings;
import co.cosmeticos.auth.login.LoginRefused;
import co.cosmeticos.auth.login.LoginSettings;
import co.cosmeticos.auth.mfa.MfaRefused;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.password.PasswordRefused;
import co.cosmeticos.auth.password.PasswordSettings;
import co.cosmeticos.auth.person.PersonRefused;
import co.cosmeticos.auth.postalcode.PostalCodeSettings;
import co.cosmeticos.auth.provider.ProviderRefused;
import co.cosmeticos.auth.provider.ProviderSettings;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.SessionSettings;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final String SECRET = "a secret of more than thirty-two characters";
    private static final List<Refusal> REFUSALS = List.of(
            new LoginRefused.Credentials(),
            new AttemptRefused.Throttled(1),
            new LoginRefused.Unverified(),
            new LoginRefused.Disabled(),
            new ManagementRefused.OwnAccount(),
            new ManagementRefused.LastAdministrator(),
            new RoleRefused.NotHeld(Set.of(Permission.AUDIT_READ)),
            new RoleRefused.Unknown("x"),
            new RoleRefused.UnknownPermission("x"),
            new RoleRefused.Taken("x"),
            new RoleRefused.InUse(),
            new RoleRefused.Fixed(),
            new ClientRefused.Fixed(),
            new ClientRefused.TooManySecrets(),
            new ClientRefused.ScopeOfPeople("x"),
            new RotationRefused.TooManyKeys(20),
            new MfaRefused.Required(),
            new MfaRefused.Wrong(),
            new MfaRefused.NotPrepared(),
            new PasswordRefused.Busy(),
            new PasswordRefused.TooCommon(),
            new CredentialRefused.WrongPassword(),
            new LetterRefused.CodeVoid(),
            new EmailRefused.PasswordRequired(),
            new EmailRefused.Taken(),
            new PersonRefused.PartOfAnother(),
            new PersonRefused.NotDue(),
            new SessionRefused.Over(),
            new AuthorizeRefused.UnknownClient(),
            new AuthorizeRefused.PageVoid(),
            new IdentityRefused.EmailUnverified(),
            new IdentityRefused.AccountUnverified(),
            new ProviderRefused.Unknown(),
            new ProviderRefused.Denied(),
            new ProviderRefused.Unreachable(),
            new AddressRefused.TooMany(20));

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static Settings settings(Map<String, String> given) {
        return new Settings(key -> Optional.ofNullable(given.get(key)), "auth");
    }

    @Test
    void every_problem_stands_in_the_readme_with_its_status_and_has_a_portuguese_text() throws IOException {
        var families = List.of(
                LoginRefused.class,
                ManagementRefused.class,
                RoleRefused.class,
                ClientRefused.class,
                AttemptRefused.class,
                RotationRefused.class,
                MfaRefused.class,
                PasswordRefused.class,
                CredentialRefused.class,
                LetterRefused.class,
                EmailRefused.class,
                PersonRefused.class,
                SessionRefused.class,
                AuthorizeRefused.class,
                IdentityRefused.class,
                ProviderRefused.class,
                AddressRefused.class);
        var variants = new ArrayList<Class<?>>();
        families.forEach(family -> variants.addAll(List.of(family.getPermittedSubclasses())));
        assertThat(REFUSALS).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(List.copyOf(variants));
        var readme = readme();
        var texts = ResourceBundle.getBundle("problems", java.util.Locale.forLanguageTag("pt-BR"));
        assertThat(REFUSALS).allSatisfy(refusal -> {
            assertThat(readme).contains("`%s` %d".formatted(refusal.slug(), refusal.status()));
            assertThat(texts.getString(refusal.slug())).isNotBlank();
            assertThat(texts.getString(refusal.slug() + ".detail")).isNotBlank();
        });
    }

    @Test
    void every_permission_stands_in_the_readme() throws IOException {
        var readme = readme();
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(readme).contains("`%s`".formatted(permission.text())));
    }

    @Test
    void settings_have_the_defaults_that_the_readme_tells() {
        var least = settings(Map.of("auth.key-secret", SECRET));
        assertThat(KeySettings.from(least))
                .isEqualTo(new KeySettings(
                        "http://localhost:8080/api/v1/auth",
                        SECRET,
                        Duration.ofMinutes(10),
                        Duration.ofHours(2_160),
                        Duration.ofMinutes(15)));
        assertThat(SessionSettings.from(least))
                .isEqualTo(new SessionSettings(Duration.ofHours(720), Duration.ofSeconds(10)));
        assertThat(PasswordSettings.from(least))
                .isEqualTo(new PasswordSettings(19_456, 2, halfOfTheProcessors(), 48, Duration.ofSeconds(3)));
        assertThat(ClientSettings.from(least)).isEqualTo(new ClientSettings(Duration.ofHours(24)));
        assertThat(LetterSettings.from(least))
                .isEqualTo(new LetterSettings(Duration.ofHours(24), Duration.ofMinutes(30)));
        assertThat(PostalCodeSettings.from(least)).isEqualTo(new PostalCodeSettings(Optional.empty()));
        assertThat(AuditSettings.from(least)).isEqualTo(new AuditSettings(Duration.ofHours(17_520)));
        assertThat(UnverifiedSettings.from(least)).isEqualTo(new UnverifiedSettings(Duration.ofHours(4_320)));
        assertThat(MfaSettings.from(least)).isEqualTo(new MfaSettings(false));
        assertThat(LoginSettings.from(least)).isEqualTo(new LoginSettings(false));
        assertThat(FirstAdministratorSettings.from(least))
                .isEqualTo(new FirstAdministratorSettings(Optional.empty(), Optional.empty()));
        assertThat(AuthorizeSettings.from(least)).isEqualTo(new AuthorizeSettings(List.of(), List.of()));
        assertThat(ProviderSettings.from(least)).isEqualTo(new ProviderSettings(List.of()));
        assertThat(DemoSettings.from(least)).isEqualTo(new DemoSettings(Optional.empty()));
    }

    private static int halfOfTheProcessors() {
        return Runtime.getRuntime().availableProcessors() < 4 ? 1 : 2;
    }

    @Test
    void what_is_missing_or_out_of_bounds_is_named() {
        assertThatThrownBy(() -> KeySettings.from(settings(Map.of()))).hasMessageContaining("auth.key-secret");
        assertThatThrownBy(
                        () -> KeySettings.from(settings(Map.of("auth.key-secret", SECRET, "auth.key.notice", "PT44S"))))
                .hasMessageContaining("auth.key.notice");
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
        assertThatThrownBy(() -> UnverifiedSettings.from(settings(Map.of("auth.unverified.kept", "PT23H"))))
                .hasMessageContaining("auth.unverified.kept");
        assertThatThrownBy(() -> SessionSettings.from(settings(Map.of("auth.session.grace", "PT11S"))))
                .hasMessageContaining("auth.session.grace");
        assertThatThrownBy(() -> LetterSettings.from(settings(Map.of("auth.reset.life", "PT61M"))))
                .hasMessageContaining("auth.reset.life");
        assertThatThrownBy(() -> SessionSettings.from(settings(Map.of("auth.session.life", "PT721H"))))
                .hasMessageContaining("auth.session.life");
    }
}
