package co.cosmeticos.auth.provider;

import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An identity provider (OpenID Connect) that users may log in by.
 *
 * @param name in addresses, on the page, and with the identities that it told of
 * @param issuer below which discovery is found
 * @param clientId what the shop is called there
 */
public record Provider(String name, URI issuer, String clientId, String clientSecret, List<String> scopes) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,32}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    public Provider {
        scopes = List.copyOf(scopes);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "auth.providers must be names of small letters, digits and hyphens, was " + name);
        }
        if (issuer.getHost() == null || !isSafe(issuer)) {
            throw new IllegalArgumentException(
                    "auth.provider.%s.issuer must be an address by https, was %s".formatted(name, issuer));
        }
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException(
                    "auth.provider.%s.scopes must have openid, was %s".formatted(name, scopes));
        }
    }

    /** Whether an address is https, or of this machine. */
    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost())));
    }

    ClientID client() {
        return new ClientID(clientId);
    }

    Secret secret() {
        return new Secret(clientSecret);
    }

    Issuer issuerName() {
        return new Issuer(issuer);
    }

    @Override
    public String toString() {
        return "Provider[%s, %s]".formatted(name, issuer);
    }
}
