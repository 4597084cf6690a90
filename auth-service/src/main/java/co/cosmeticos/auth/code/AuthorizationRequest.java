package co.cosmeticos.auth.code;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An authorization request of a storefront (RFC 6749, section 4.1.1; RFC 7636, section 4.3).
 *
 * @param redirectUri one that the client may name
 * @param scopes those asked for that are known here; {@code openid} brings an ID token
 * @param state returned as it came
 * @param nonce that goes into the ID token
 * @param challenge the SHA-256 of the verifier, in base64url
 * @param language of the page, where the storefront asked for one that there is
 */
public record AuthorizationRequest(
        String clientId,
        String redirectUri,
        Set<String> scopes,
        @Nullable String state,
        @Nullable String nonce,
        String challenge,
        @Nullable String language) {

    /** What an ID token may tell. */
    public static final List<String> SCOPES = List.of("openid", "email", "profile");

    public AuthorizationRequest {
        scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
    }

    /** The words of a parameter that is a list of them, parted by blanks (RFC 6749, section 3.3). */
    public static List<String> words(@Nullable String parameter) {
        return Stream.of(parameter == null ? new String[0] : parameter.split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The scopes as one text. */
    public String scope() {
        return SCOPES.stream().filter(scopes::contains).collect(Collectors.joining(" "));
    }

    /** The same request as the query of an address. */
    public String query() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("response_type", "code");
        fields.put("client_id", clientId);
        fields.put("redirect_uri", redirectUri);
        fields.put("scope", scope());
        fields.put("state", state);
        fields.put("nonce", nonce);
        fields.put("code_challenge", challenge);
        fields.put("code_challenge_method", "S256");
        fields.put("ui_locales", language);
        return query(fields);
    }

    /** Where the browser goes with an answer, which names its issuer (RFC 9207). */
    public String answer(String issuer, String name, String value) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put(name, value);
        fields.put("state", state);
        fields.put("iss", issuer);
        return redirectUri + (redirectUri.contains("?") ? '&' : '?') + query(fields);
    }

    private static String query(Map<String, @Nullable String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .map(field -> field.getKey()
                        + '='
                        + URLEncoder.encode(String.valueOf(field.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
