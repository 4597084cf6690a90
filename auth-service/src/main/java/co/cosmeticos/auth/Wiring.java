package co.cosmeticos.auth;

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
import co.cosmeticos.auth.session.SessionSettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.settings.Settings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** CDI producers of the service's identity and settings. */
@Component
public class Wiring {

    @Produces
    @Singleton
    ServiceIdentity service() {
        return new ServiceIdentity("auth-service", "auth");
    }

    @Produces
    @Singleton
    AuditSettings auditSettings(Settings settings) {
        return AuditSettings.from(settings);
    }

    @Produces
    @Singleton
    ErasureSettings erasureSettings(Settings settings) {
        return ErasureSettings.from(settings);
    }

    @Produces
    @Singleton
    ExportSettings exportSettings(Settings settings) {
        return ExportSettings.from(settings);
    }

    @Produces
    @Singleton
    UnverifiedSettings unverifiedSettings(Settings settings) {
        return UnverifiedSettings.from(settings);
    }

    @Produces
    @Singleton
    AuthorizeSettings authorizeSettings(Settings settings) {
        return AuthorizeSettings.from(settings);
    }

    @Produces
    @Singleton
    ClientSettings clientSettings(Settings settings) {
        return ClientSettings.from(settings);
    }

    @Produces
    @Singleton
    KeySettings keySettings(Settings settings) {
        return KeySettings.from(settings);
    }

    @Produces
    @Singleton
    DemoSettings demoSettings(Settings settings) {
        return DemoSettings.from(settings);
    }

    @Produces
    @Singleton
    FirstAdministratorSettings firstAdministratorSettings(Settings settings) {
        return FirstAdministratorSettings.from(settings);
    }

    @Produces
    @Singleton
    EmailCodeSettings emailCodeSettings(Settings settings) {
        return EmailCodeSettings.from(settings);
    }

    @Produces
    @Singleton
    InvitationSettings invitationSettings(Settings settings) {
        return InvitationSettings.from(settings);
    }

    @Produces
    @Singleton
    LoginSettings loginSettings(Settings settings) {
        return LoginSettings.from(settings);
    }

    @Produces
    @Singleton
    MfaSettings mfaSettings(Settings settings) {
        return MfaSettings.from(settings);
    }

    @Produces
    @Singleton
    PasswordSettings passwordSettings(Settings settings) {
        return PasswordSettings.from(settings);
    }

    @Produces
    @Singleton
    PostalCodeSettings postalCodeSettings(Settings settings) {
        return PostalCodeSettings.from(settings);
    }

    @Produces
    @Singleton
    ProviderSettings providerSettings(Settings settings) {
        return ProviderSettings.from(settings);
    }

    @Produces
    @Singleton
    SessionSettings sessionSettings(Settings settings) {
        return SessionSettings.from(settings);
    }
}
