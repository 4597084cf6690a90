package co.cosmeticos.auth.founding;

import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.platform.settings.Settings;
import java.util.Optional;

/**
 * Who administers a shop that has no administrator.
 *
 * @param email of the account that is opened; absent where none is to be
 * @param password of it; absent where a letter brings a code that sets one
 */
public record FirstAdministratorSettings(Optional<EmailAddress> email, Optional<String> password) {

    public FirstAdministratorSettings {
        if (email.isEmpty() && password.isPresent()) {
            throw new IllegalArgumentException("auth.first-admin.password needs auth.first-admin.email");
        }
        email.filter(address -> !address.text().matches("[^@\\s]+@[^@\\s]+")).ifPresent(address -> {
            throw new IllegalArgumentException("auth.first-admin.email must be an address, was " + address);
        });
    }

    /** Reads them. */
    public static FirstAdministratorSettings from(Settings settings) {
        return new FirstAdministratorSettings(
                settings.optional("first-admin.email").map(EmailAddress::new),
                settings.optional("first-admin.password"));
    }
}
