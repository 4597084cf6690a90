package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.key.SecretCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The browser that a login was begun in, recognized by a random cookie. No other site and no subdomain can set it
 * ({@code __Host-}), no script reads it, and no other site's form sends it ({@code SameSite=Lax}).
 */
public record LoginBrowser(String secret) {

    /** The name of the cookie. */
    public static final String COOKIE = "__Host-login";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22,86}");

    /** The browser of this cookie; throws {@link AuthorizeRefused.LoginSessionExpired} where there is none. */
    public static LoginBrowser known(@Nullable String cookie) {
        if (!isOurs(cookie)) {
            throw new AuthorizeRefused.LoginSessionExpired();
        }
        return new LoginBrowser(String.valueOf(cookie));
    }

    /** The browser of this cookie, or one that we see for the first time. */
    public static LoginBrowser of(@Nullable String cookie, String otherwise) {
        return new LoginBrowser(isOurs(cookie) ? String.valueOf(cookie) : otherwise);
    }

    private static boolean isOurs(@Nullable String cookie) {
        return cookie != null && SECRET.matcher(cookie).matches();
    }

    /** The header that sets the cookie for ten minutes. */
    public String setCookie() {
        return COOKIE + '=' + secret + "; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax";
    }

    /** For where the secret itself must not stand. */
    public String hash() {
        return DigestUtils.sha256Hex(secret);
    }

    /** What a form shows that was made for this browser and this request. */
    String formToken(SecretCipher secretCipher, String request) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secretCipher.mac("login form", secret + '\0' + request));
    }

    /**
     * Throws {@link AuthorizeRefused.LoginSessionExpired} for a form that was not made for this browser and this
     * request.
     */
    void check(SecretCipher secretCipher, String request, @Nullable String formToken) {
        var expected = formToken(secretCipher, request).getBytes(StandardCharsets.US_ASCII);
        if (formToken == null || !MessageDigest.isEqual(expected, formToken.getBytes(StandardCharsets.US_ASCII))) {
            throw new AuthorizeRefused.LoginSessionExpired();
        }
    }
}
