package co.cosmeticos.platform.token;

import co.cosmeticos.platform.settings.Settings;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;

/**
 * Settings of token verification: issuer and key set.
 *
 * @param issuer required in {@code iss}
 * @param keys address of its JWK set
 */
public record TokenSettings(String issuer, URL keys) {

    private static final String ISSUER = "http://localhost:8080/api/v1/auth";

    /** Reads {@code shop.issuer} and the service's {@code auth.url}. */
    public static TokenSettings from(Settings settings) {
        var address = settings.text("auth.url") + "/.well-known/jwks.json";
        try {
            return new TokenSettings(
                    settings.shared("issuer", ISSUER), URI.create(address).toURL());
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new IllegalArgumentException("auth.url must be an address, was " + address, e);
        }
    }
}
