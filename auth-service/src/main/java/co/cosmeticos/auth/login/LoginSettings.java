package co.cosmeticos.auth.login;

import co.cosmeticos.platform.settings.Settings;

/**
 * Settings of the login.
 *
 * @param verificationRequired whether the address must be verified
 */
public record LoginSettings(boolean verificationRequired) {

    /** Reads them. */
    public static LoginSettings from(Settings settings) {
        return new LoginSettings(settings.flag("verification.required", false));
    }
}
