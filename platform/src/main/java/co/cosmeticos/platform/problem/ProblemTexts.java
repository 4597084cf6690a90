package co.cosmeticos.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Titles and details in the language of the reader: {@code problems.properties} of the platform and of the service, by
 * slug, and by {@code slug.detail}, where {@code {name}} stands for an extension member; a code, as {@code EXPIRED}, is told by the
 * text {@code slug.EXPIRED} if there is one.
 */
final class ProblemTexts {

    private static final List<String> BUNDLES = List.of("problems", "platform-problems");
    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private ProblemTexts() {}

    static String title(String slug, Locale reader) {
        return text(slug, reader).orElse(slug.replace('-', ' '));
    }

    static String detail(String slug, Locale reader, String otherwise, Map<String, Object> members) {
        return text(slug + ".detail", reader)
                .map(pattern -> filled(pattern, slug, reader, members))
                .orElse(otherwise);
    }

    /** The language tag of the texts that this reader gets. */
    static String language(Locale reader) {
        return "pt".equals(reader.getLanguage()) ? BRAZIL.toLanguageTag() : Locale.ENGLISH.toLanguageTag();
    }

    private static String filled(String pattern, String slug, Locale reader, Map<String, Object> members) {
        var text = pattern;
        for (var member : members.entrySet()) {
            var value = String.valueOf(member.getValue());
            text = text.replace("{" + member.getKey() + "}", word(slug, value, reader));
        }
        return text;
    }

    private static String word(String slug, String value, Locale reader) {
        return CODE.matcher(value).matches() ? text(slug + "." + value, reader).orElse(value) : value;
    }

    private static Optional<String> text(String key, Locale reader) {
        return text(BUNDLES, key, reader);
    }

    /** The text of the first of these bundles that has one. */
    static Optional<String> text(List<String> bundles, String key, Locale reader) {
        var locale = "pt".equals(reader.getLanguage()) ? BRAZIL : Locale.ROOT;
        return bundles.stream()
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
