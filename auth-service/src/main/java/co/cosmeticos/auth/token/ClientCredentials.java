package co.cosmeticos.auth.token;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a client shows who it is: HTTP Basic, or in the form (RFC 6749, section 2.3.1). */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "basic ";

    /** Whether a client shows who it is in any way, also in one that is not taken here. */
    static boolean areIn(@Nullable String authorization, OAuthForm form) {
        return ways(authorization, form) > 0;
    }

    /** Reads either of the two; both at once are refused, as are none. */
    static ClientCredentials of(@Nullable String authorization, OAuthForm form) {
        if (ways(authorization, form) > 1) {
            throw new OAuthError.Malformed("The client shows who it is in two ways.");
        }
        var id = form.one("client_id");
        if (authorization == null) {
            var secret = form.one("client_secret");
            if (id == null || secret == null) {
                throw new OAuthError.Client();
            }
            return new ClientCredentials(id, secret);
        }
        var shown = basic(authorization);
        if (id != null && !id.equals(shown.id)) {
            throw new OAuthError.Malformed("The client names itself in two ways.");
        }
        return shown;
    }

    // An assertion (RFC 7521, section 4.2) is none that this server reads, and is not passed over either.
    private static long ways(@Nullable String authorization, OAuthForm form) {
        var byAssertion = form.one("client_assertion") != null || form.one("client_assertion_type") != null;
        return Stream.of(authorization != null, form.one("client_secret") != null, byAssertion)
                .filter(way -> way)
                .count();
    }

    private static ClientCredentials basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new OAuthError.Client();
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).trim()),
                    StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon < 0) {
                throw new OAuthError.Client();
            }
            return new ClientCredentials(
                    URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new OAuthError.Client();
        }
    }
}
