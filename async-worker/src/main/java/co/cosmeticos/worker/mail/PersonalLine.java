package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.value.PersonName;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote of themselves, as a mail may show it: one line, of which no mail program makes a link, however old
 * the rule is that it was stored under. The mail is sent in the shop's name, so it must not carry somebody else's message.
 */
public record PersonalLine(String text) {

    private static final int LONGEST = 200;

    // A host needs a dot before a letter, an address an at sign, a scheme a colon: with a blank behind it, none is one.
    private static final Pattern LINK_SIGNS = Pattern.compile(
            "[.\\u2024\\u3002\\uFE52\\uFF0E\\uFF61](?=[\\p{L}\\p{M}])|[@\\uFE6B\\uFF20:\\uFE55\\uFF1A](?=\\S)");

    /** Makes any text such a line; what is such a line already stays as it is. */
    public PersonalLine {
        var line = OneLine.of(Normalizer.normalize(text, Normalizer.Form.NFC)).strip();
        var apart = LINK_SIGNS.matcher(line).replaceAll("$0 ");
        text = apart.codePointCount(0, apart.length()) <= LONGEST
                ? apart
                : apart.substring(0, apart.offsetByCodePoints(0, LONGEST)).strip();
    }

    /** The line that shows this text; an empty one for none. */
    public static PersonalLine of(@Nullable String text) {
        return new PersonalLine(text == null ? "" : text);
    }

    /** The name to greet by; empty unless it is one by today's rule. */
    public static PersonalLine name(@Nullable String name) {
        return of(name).hasText() && PersonName.isValid(String.valueOf(name)) ? of(name) : of(null);
    }

    /** Whether there is anything to show. */
    public boolean hasText() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
