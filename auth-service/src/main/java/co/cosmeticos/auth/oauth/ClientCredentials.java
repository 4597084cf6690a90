package co.cosmeticos.auth.oauth;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** How a client shows who it is: HTTP Basic, or in the form (RFC 6749, section 2.3.1). */
record ClientCredentials(String id, String secret) {

    private static final String BASIC = "basic ";

    /** Reads either of the two; both at once are refused, as are none. */
    static ClientCredentials of(@Nullable String authorization, @Nullable String id, @Nullable String secret) {
        if (authorization == null) {
            if (id == null || secret == null) {
                throw new TokenRequestRefused.Client();
            }
            return new ClientCredentials(id, secret);
        }
        if (secret != null) {
            throw new TokenRequestRefused.Malformed("The client shows its secret in two ways.");
        }
        var shown = basic(authorization);
        if (id != null && !id.equals(shown.id)) {
            throw new TokenRequestRefused.Malformed("The client names itself in two ways.");
        }
        return shown;
    }

    private static ClientCredentials basic(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            throw new TokenRequestRefused.Client();
        }
        try {
            var pair = new String(
                    Base64.getDecoder()
                            .decode(authorization.substring(BASIC.length()).trim()),
                    StandardCharsets.UTF_8);
            var colon = pair.indexOf(':');
            if (colon < 0) {
                throw new TokenRequestRefused.Client();
            }
            return new ClientCredentials(
                    URLDecoder.decode(pair.substring(0, colon), StandardCharsets.UTF_8),
                    URLDecoder.decode(pair.substring(colon + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw new TokenRequestRefused.Client();
        }
    }
}
