package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.problem.Problems;
import co.cosmeticos.platform.problem.Refusal;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The login page: no script, no image, nothing from elsewhere, in no frame; its form leads to this
 * service and from here to the storefront, and its policy (CSP 3) says so.
 */
@Component
public class LoginPage {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PebbleEngine engine = engine();
    private final String style = text("page/login.css");
    private final AuthorizeSettings settings;
    private final Problems problems;
    private final String base;

    @Inject
    public LoginPage(AuthorizeSettings settings, Problems problems, KeySettings keys) {
        this.settings = settings;
        this.problems = problems;
        this.base = URI.create(keys.issuer()).getPath();
    }

    private static PebbleEngine engine() {
        var loader = new ClasspathLoader(LoginPage.class.getClassLoader());
        loader.setPrefix("page");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .build();
    }

    private static String text(String name) {
        try (var file = LoginPage.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content of the page.
     *
     * @param form shows that the form was made for this browser and this request
     * @param step the log-in by a provider that waits for the second factor; none where a password is asked for
     * @param email as the user typed it
     * @param refusal why the user was not signed in
     */
    public record Model(
            AuthorizationRequest request,
            @Nullable String form,
            @Nullable String step,
            @Nullable String email,
            @Nullable Refusal refusal) {}

    /** A page and the policy that goes with it. */
    public record Page(String html, String policy) {}

    /** The page in the language that the storefront asked for, else in that of the browser. */
    public Page render(Model model) {
        if (model.request().language() != null) {
            RequestContext.current()
                    .readIn(Locale.forLanguageTag(model.request().language()))
                    .bind();
        }
        var reader = RequestContext.current().language();
        var variables = new HashMap<String, @Nullable Object>();
        variables.put("words", words("pt".equals(reader.getLanguage()) ? BRAZIL : Locale.ROOT));
        variables.put("style", style);
        variables.put("base", base);
        variables.put("query", model.request().query());
        variables.put("providers", settings.providers());
        variables.put("form", model.form());
        variables.put("step", model.step());
        variables.put("email", model.email());
        variables.put(
                "error",
                model.refusal() == null ? null : problems.of(model.refusal()).detail());
        var html = new StringWriter();
        try {
            engine.getTemplate("login.peb").evaluate(html, variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Page(html.toString(), policy(model.request()));
    }

    private static Map<String, String> words(Locale locale) {
        var bundle = ResourceBundle.getBundle("page.words", locale, LoginPage.class.getClassLoader(), NO_FALLBACK);
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }

    // Browsers hold form-action against what the form's answer redirects to as well.
    private String policy(AuthorizationRequest request) {
        var storefront = URI.create(request.redirectUri());
        return "default-src 'none'; style-src 'sha256-%s'; form-action 'self' %s://%s; base-uri 'none'; frame-ancestors 'none'"
                .formatted(
                        Base64.getEncoder().encodeToString(DigestUtils.sha256(style)),
                        storefront.getScheme(),
                        storefront.getRawAuthority());
    }
}
