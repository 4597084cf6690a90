package co.cosmeticos.auth.authorize;

import co.cosmeticos.auth.code.AuthorizationRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language of the log-in page. */
public enum PageLanguage {
    PORTUGUESE("pt-BR"),
    ENGLISH("en");

    private final String tag;

    PageLanguage(String tag) {
        this.tag = tag;
    }

    /** Its tag (BCP 47). */
    public String tag() {
        return tag;
    }

    /**
     * The first that the page has of those in {@code ui_locales} (OpenID Connect Core 1.0, section 3.1.2.1); none
     * where it has none of them, which is no error.
     */
    static Optional<PageLanguage> preferred(String uiLocales) {
        return AuthorizationRequest.words(uiLocales).stream()
                .map(wish -> Locale.forLanguageTag(wish).getLanguage())
                .flatMap(wish -> Arrays.stream(values())
                        .filter(language -> language.locale().getLanguage().equals(wish)))
                .findFirst();
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
