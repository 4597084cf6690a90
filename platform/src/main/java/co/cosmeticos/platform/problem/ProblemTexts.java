package co.cosmeticos.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Titles and details in the language of the reader: {@code problems.properties} of the platform and of the service, by
 * slug, and by {@code slug.detail}, where {@code {name}} stands for an extension member.
 */
final class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "platform-problems");
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private ProblemTexts() {}

    static String title(String slug, Locale reader) {
        return text(slug, reader).orElse(slug.replace('-', ' '));
    }

    static String detail(String slug, Locale reader, String otherwise, Map<String, Object> members) {
        return text(slug + ".detail", reader)
                .map(pattern -> filled(pattern, members))
                .orElse(otherwise);
    }

    private static String filled(String pattern, Map<String, Object> members) {
        var text = pattern;
        for (var member : members.entrySet()) {
            text = text.replace("{" + member.getKey() + "}", String.valueOf(member.getValue()));
        }
        return text;
    }

    private static Optional<String> text(String key, Locale reader) {
        var locale = "pt".equals(reader.getLanguage()) ? BRAZIL : Locale.ROOT;
        return BUNDLES.stream()
                .flatMap(bundle -> lookup(bundle, key, locale).stream())
                .findFirst();
    }

    private static Optional<String> lookup(String bundle, String key, Locale locale) {
        try {
            var texts = ResourceBundle.getBundle(
                    bundle,
                    locale,
                    Thread.currentThread().getContextClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return texts.containsKey(key) ? Optional.of(texts.getString(key)) : Optional.empty();
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
