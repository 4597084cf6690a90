package co.cosmeticos.auth.authorize;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A storefront that may send people here: it runs in the browser and keeps no secret.
 *
 * @param redirectUris where it wants them back; compared character by character (RFC 9700, section 2.1)
 */
public record PublicClient(String id, List<String> redirectUris) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public PublicClient {
        redirectUris = List.copyOf(redirectUris);
        if (redirectUris.isEmpty() || !redirectUris.stream().allMatch(PublicClient::isSafe)) {
            throw new IllegalArgumentException(
                    "auth.public-client.%s.redirect-uris must be addresses by https, or by http of this machine, was %s"
                            .formatted(id, redirectUris));
        }
    }

    private static boolean isSafe(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
