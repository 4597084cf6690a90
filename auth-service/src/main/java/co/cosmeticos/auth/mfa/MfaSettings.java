package co.cosmeticos.auth.mfa;

import co.cosmeticos.platform.settings.Settings;

/**
 * Settings of the second factor.
 *
 * @param requiredForAdmins whether an administrator without one gets no token that administers
 */
public record MfaSettings(boolean requiredForAdmins) {

    /** Reads them. */
    public static MfaSettings from(Settings settings) {
        return new MfaSettings(settings.flag("mfa.required-for-admins", false));
    }
}
