package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates an authorization request (RFC 6749, section 4.1.1) before the user sees a page. */
@Component
public class ValidateAuthorizationRequest {

    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST = 1_024;
    private static final Set<String> ONCE = Set.of(
            "response_type",
            "response_mode",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method",
            "prompt",
            "display",
            "max_age",
            "ui_locales",
            "id_token_hint",
            "login_hint",
            "acr_values",
            "claims");
    private static final Set<String> PROMPTS = Set.of("none", "login", "consent", "select_account");

    private final AuthorizeSettings settings;
    private final KeySettings keys;

    @Inject
    public ValidateAuthorizationRequest(AuthorizeSettings settings, KeySettings keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /**
     * The request, when it is valid.
     *
     * @throws AuthorizeRefused.UnknownClient when the client or its redirect URI is unknown
     * @throws AuthorizationError when the storefront is redirected to with the error
     */
    public AuthorizationRequest check(Map<String, List<String>> query) {
        var id = one(query, "client_id");
        var redirectUri = one(query, "redirect_uri");
        var client = settings.client(id == null ? "" : id)
                .filter(known -> known.takes(redirectUri == null ? "" : redirectUri))
                .orElseThrow(AuthorizeRefused.UnknownClient::new);
        var challenge = one(query, "code_challenge");
        var request = new AuthorizationRequest(
                client.id(),
                redirectUri == null ? "" : redirectUri,
                scopes(one(query, "scope")),
                one(query, "state"),
                one(query, "nonce"),
                challenge == null ? "" : challenge,
                language(one(query, "ui_locales")));
        var error = error(query, request);
        if (error != null) {
            throw new AuthorizationError(request, keys.issuer(), error);
        }
        return request;
    }

    private static @Nullable String error(Map<String, List<String>> query, AuthorizationRequest request) {
        if (ONCE.stream().anyMatch(name -> query.getOrDefault(name, List.of()).size() > 1)
                || request.query().length() > LONGEST) {
            return "invalid_request";
        }
        if (query.containsKey("request")) {
            return "request_not_supported";
        }
        if (query.containsKey("request_uri")) {
            return "request_uri_not_supported";
        }
        var type = one(query, "response_type");
        if (!"code".equals(type)) {
            return type == null ? "invalid_request" : "unsupported_response_type";
        }
        var mode = one(query, "response_mode");
        if (!"S256".equals(one(query, "code_challenge_method"))
                || !CHALLENGE.matcher(request.challenge()).matches()
                || !(mode == null || "query".equals(mode))) {
            return "invalid_request";
        }
        return promptError(AuthorizationRequest.words(one(query, "prompt")));
    }

    // None stands alone (OpenID Connect Core 1.0, section 3.1.2.1), and is always in vain: nobody has a session here.
    // A value that is not known is an error, too (Initiating User Registration via OpenID Connect 1.0, section 4.1).
    private static @Nullable String promptError(List<String> prompts) {
        var silent = prompts.contains("none");
        if (!PROMPTS.containsAll(prompts) || (silent && prompts.size() > 1)) {
            return "invalid_request";
        }
        return silent ? "login_required" : null;
    }

    private static @Nullable String language(@Nullable String uiLocales) {
        return Optional.ofNullable(uiLocales)
                .flatMap(PageLanguage::preferred)
                .map(PageLanguage::tag)
                .orElse(null);
    }

    // What is not known is not granted, and the answer tells what is (RFC 6749, section 3.3).
    private static Set<String> scopes(@Nullable String scope) {
        var wanted = new TreeSet<>(AuthorizationRequest.words(scope));
        wanted.retainAll(AuthorizationRequest.SCOPES);
        return wanted;
    }

    private static @Nullable String one(Map<String, List<String>> query, String name) {
        var values = query.getOrDefault(name, List.of());
        return values.size() != 1 || values.get(0).isEmpty() ? null : values.get(0);
    }
}
