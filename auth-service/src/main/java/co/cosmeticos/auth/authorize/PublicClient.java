package co.cosmeticos.auth.authorize;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public client (RFC 6749, section 2.1): a storefront that runs in the browser and keeps no secret.
 *
 * @param redirectUris where users may be sent back to; compared character by character, except the port of the user's
 *     own machine,
 *     where a program listens at whichever is free (RFC 9700, section 2.1; RFC 8252, section 7.3)
 */
public record PublicClient(String id, List<String> redirectUris) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern ON_LOOPBACK =
            Pattern.compile("(http://(?:localhost|127\\.0\\.0\\.1|\\[::1]))(?::([1-9][0-9]{0,4}))?((?:[/?].*)?)");
    private static final int LAST_PORT = 65_535;

    public PublicClient {
        redirectUris = List.copyOf(redirectUris);
        if (redirectUris.isEmpty() || !redirectUris.stream().allMatch(PublicClient::isSafe)) {
            throw new IllegalArgumentException(
                    "auth.public-client.%s.redirect-uris must be addresses by https, or by http of this machine, was %s"
                            .formatted(id, redirectUris));
        }
    }

    /** Whether people may be sent back there. */
    boolean takes(String address) {
        return redirectUris.contains(address)
                || onLoopback(address)
                        .filter(wanted -> redirectUris.stream()
                                .anyMatch(known ->
                                        onLoopback(known).filter(wanted::equals).isPresent()))
                        .isPresent();
    }

    // Without its port; none for what is no address of the machine, or names a port that no program can have.
    private static Optional<String> onLoopback(String address) {
        return Optional.of(ON_LOOPBACK.matcher(address))
                .filter(Matcher::matches)
                .filter(parts -> parts.group(2) == null || Integer.parseInt(parts.group(2)) <= LAST_PORT)
                .map(parts -> parts.group(1) + parts.group(3));
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
