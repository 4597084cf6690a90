package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.Component;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * The Pebble templates below {@code mail/}: a subject, a text and an HTML part for each mail, with texts in the
 * reader's language. A missing variable fails. Every value is printed as one line, escaped in HTML.
 */
@Component
public class MailTemplates {

    /** The language of customers who did not choose one. */
    public static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\n(?:[ \\t]*\\n){2,}");

    private final PebbleEngine html = engine(true);
    private final PebbleEngine text = engine(false);

    private static PebbleEngine engine(boolean isHtml) {
        var loader = new ClasspathLoader(MailTemplates.class.getClassLoader());
        loader.setPrefix("mail");
        return new PebbleEngine.Builder()
                .loader(loader)
                .addEscapingStrategy("line", OneLine::of)
                .addEscapingStrategy("markup", value -> HtmlEscape.escapeHtml4Xml(OneLine.of(value)))
                .defaultEscapingStrategy(isHtml ? "markup" : "line")
                .newLineTrimming(isHtml)
                .strictVariables(true)
                .extension(new MailFilters())
                .build();
    }

    /** The parts of a mail; throws {@link IllegalArgumentException} when the subject has more than one line. */
    public record Rendered(String subject, String text, String html) {
        public Rendered {
            if (!subject.equals(OneLine.of(subject))) {
                throw new IllegalArgumentException("A subject is one line.");
            }
        }
    }

    /** The mail of this name; throws {@link io.pebbletemplates.pebble.error.PebbleException} when the model lacks a value. */
    public Rendered render(String name, Locale locale, Map<String, Object> model) {
        return new Rendered(
                fill(text, name + ".subject", locale, model).strip(),
                tidy(fill(text, name + ".txt", locale, model)),
                fill(html, name + ".html", locale, model));
    }

    private static String fill(PebbleEngine engine, String template, Locale locale, Map<String, Object> model) {
        var result = new StringWriter();
        try {
            engine.getTemplate(template).evaluate(result, model, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return result.toString();
    }

    // Conditional parts of a template leave empty lines behind.
    private static String tidy(String text) {
        return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip() + "\n";
    }

    /** The locale of a mail: English for users who chose it, Portuguese for all others. */
    public static Locale language(@Nullable String tag) {
        var asked = tag == null ? BRAZIL : Locale.forLanguageTag(tag);
        return "en".equals(asked.getLanguage()) ? Locale.ENGLISH : BRAZIL;
    }
}
