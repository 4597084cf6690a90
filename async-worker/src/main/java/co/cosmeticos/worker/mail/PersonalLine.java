package co.cosmeticos.worker.mail;

import co.cosmeticos.platform.text.NormalForm;
import co.cosmeticos.platform.value.PersonName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text written by a user, made safe for a mail: one line that no mail program turns into a link, even if it was stored
 * under an older rule. The mail is sent in the shop's name, so it must not carry a stranger's message.
 */
public record PersonalLine(String text) {

    private static final int LONGEST = 200;

    // A host needs a dot before a letter, an address an at sign, a scheme a colon: a blank behind it breaks each.
    private static final Pattern LINK_SIGNS = Pattern.compile(
            "[.\\u2024\\u3002\\uFE52\\uFF0E\\uFF61](?=[\\p{L}\\p{M}])|[@\\uFE6B\\uFF20:\\uFE55\\uFF1A](?=\\S)");

    /** Converts any text; a safe line stays as it is. */
    public PersonalLine {
        var line = OneLine.of(NormalForm.composed(readable(text))).strip();
        var apart = LINK_SIGNS.matcher(line).replaceAll("$0 ");
        text = apart.codePointCount(0, apart.length()) <= LONGEST
                ? apart
                : apart.substring(0, apart.offsetByCodePoints(0, LONGEST)).strip();
    }

    // No text of today has so many marks in a row.
    private static String readable(String text) {
        return NormalForm.isSafe(text) ? text : NormalForm.withoutMarks(text);
    }

    /** The line for this text; empty for null. */
    public static PersonalLine of(@Nullable String text) {
        return new PersonalLine(text == null ? "" : text);
    }

    /** The line for a name; empty when the name is invalid by the present rule. */
    public static PersonalLine name(@Nullable String name) {
        return of(name).hasText() && PersonName.isValid(String.valueOf(name)) ? of(name) : of(null);
    }

    /** Whether the line is not empty. */
    public boolean hasText() {
        return !text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
