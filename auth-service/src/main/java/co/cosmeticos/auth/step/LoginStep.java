package co.cosmeticos.auth.step;

import co.cosmeticos.auth.authorize.Browser;
import co.cosmeticos.auth.code.AuthorizationRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * One log-in under way.
 *
 * @param hash of what names it: the {@code state} at the provider, or the field of the second factor's form
 * @param userId whom the provider knows, once it has told; he has still to show the second factor
 * @param request of the storefront, as a query
 */
public record LoginStep(
        String hash,
        String browserHash,
        String provider,
        @Nullable UUID userId,
        String request,
        OffsetDateTime expiresAt) {

    private static final int MINUTES = 10;

    /** One that begins now. */
    public static LoginStep of(
            String name, Browser browser, String provider, AuthorizationRequest request, OffsetDateTime now) {
        return new LoginStep(hash(name), browser.hash(), provider, null, request.query(), now.plusMinutes(MINUTES));
    }

    /** The one after it: this user has to show the second factor. */
    LoginStep next(String name, UUID user, OffsetDateTime now) {
        return new LoginStep(hash(name), browserHash, provider, user, request, now.plusMinutes(MINUTES));
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
