package co.cosmeticos.auth.postalcode;

import co.cosmeticos.platform.settings.Settings;
import java.util.Optional;

/**
 * The lookup service of postal codes.
 *
 * @param url of a service that answers as ViaCEP does, without a slash at the end; none asks nobody
 */
public record PostalCodeSettings(Optional<String> url) {

    /** Reads them. */
    public static PostalCodeSettings from(Settings settings) {
        return new PostalCodeSettings(settings.optional("postal-code.url"));
    }
}
