package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.value.EmailAddress;
import java.util.Optional;

/**
 * The first administrator, for a shop that has none.
 *
 * @param email of the account that is opened; absent where none is to be
 * @param password of it; absent where an email code sets one
 */
public record FirstAdministratorSettings(Optional<EmailAddress> email, Optional<String> password) {

    public FirstAdministratorSettings {
        if (email.isEmpty() && password.isPresent()) {
            throw new IllegalArgumentException("auth.first-admin.password needs auth.first-admin.email");
        }
    }

    private static EmailAddress address(String text) {
        if (!EmailAddress.isValid(text)) {
            throw new IllegalArgumentException("auth.first-admin.email must be an address, was " + text);
        }
        return EmailAddress.parse(text);
    }

    /** Reads them. */
    public static FirstAdministratorSettings from(Settings settings) {
        return new FirstAdministratorSettings(
                settings.optional("first-admin.email").map(FirstAdministratorSettings::address),
                settings.optional("first-admin.password"));
    }
}
