package co.cosmeticos.auth.federation;

import co.cosmeticos.auth.authorize.LoginBrowser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.platform.token.UserId;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * A login at an identity provider that is not finished.
 *
 * @param hash of its name: the {@code state} at the provider, or the hidden field of the second factor's form
 * @param userId whom the provider has authenticated, once it has told; the second factor is still to come
 * @param request of the storefront, as a query
 */
public record PendingLogin(
        String hash,
        String browserHash,
        String provider,
        @Nullable UserId userId,
        String request,
        OffsetDateTime expiresAt) {

    private static final int MINUTES = 10;

    /** One that begins now. */
    public static PendingLogin of(
            String name, LoginBrowser browser, String provider, AuthorizationRequest request, OffsetDateTime now) {
        return new PendingLogin(hash(name), browser.hash(), provider, null, request.query(), now.plusMinutes(MINUTES));
    }

    /** The one after it: this user has to show the second factor. */
    PendingLogin next(String name, UserId user, OffsetDateTime now) {
        return new PendingLogin(hash(name), browserHash, provider, user, request, now.plusMinutes(MINUTES));
    }

    static String hash(String name) {
        return DigestUtils.sha256Hex(name);
    }

    /** The parameters of the storefront's request. */
    public Map<String, List<String>> query() {
        return Arrays.stream(request.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> List.of(URLDecoder.decode(field[1], StandardCharsets.UTF_8))));
    }
}
