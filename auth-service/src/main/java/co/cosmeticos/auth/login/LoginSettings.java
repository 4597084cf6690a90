package co.cosmeticos.auth.login;

import co.cosmeticos.platform.settings.Settings;

/**
 * Who may log in.
 *
 * @param verificationRequired whether the address must have proved to be the person's own
 */
public record LoginSettings(boolean verificationRequired) {

    /** Reads them. */
    public static LoginSettings from(Settings settings) {
        return new LoginSettings(settings.flag("verification.required", false));
    }
}
