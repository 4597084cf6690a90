package co.cosmeticos.devshop.edge;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Canonical request target: without dot segments, empty segments, parameters, encoded slashes, backslashes and control
 * characters, and without needless percent-encoding.
 *
 * @param query with its question mark; empty when there is none
 */
public record TargetPath(String path, String query) {

    private static final String PATH_SIGNS = "._~!$&'*+,=:@/-()";
    private static final String QUERY_SIGNS = "()._~!$&'*+,;=:@/?[]|^`{}\"<>\\-";
    private static final Pattern NEEDLESS =
            Pattern.compile("%(4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9AaEe]" + "|3[0-9]|2[DdEe]|5[Ff])");
    private static final Pattern HIDDEN = Pattern.compile("(?i)%(2f|5c|3b|7f|[01][0-9a-f])");
    private static final int RADIX = 16;

    /**
     * Parses the target of a request line.
     *
     * @throws EdgeRefused with 400 when it is not canonical
     */
    public static TargetPath of(String target) {
        var cut = target.indexOf('?');
        var path = cut < 0 ? target : target.substring(0, cut);
        var query = cut < 0 ? "" : target.substring(cut);
        if (!path.startsWith("/") || !isWrittenIn(PATH_SIGNS, path)) {
            throw EdgeRefused.malformed("The target is no path of this origin, or has a character that no path has.");
        }
        if (!query.isEmpty() && !isWrittenIn(QUERY_SIGNS, query.substring(1))) {
            throw EdgeRefused.malformed("The query has a character that no query has.");
        }
        if (HIDDEN.matcher(path).find()) {
            throw EdgeRefused.malformed("The path hides a delimiter or a control character.");
        }
        var plain = NEEDLESS.matcher(path).replaceAll(escape -> letter(escape.group(1)));
        if (plain.contains("//") || isDotted(plain)) {
            throw EdgeRefused.malformed("The path has a segment that is empty, or a dot.");
        }
        return new TargetPath(plain, query);
    }

    // Character by character: a regular expression recurses for each repetition of a group.
    private static boolean isWrittenIn(String signs, String text) {
        var at = 0;
        while (at < text.length()) {
            var sign = text.charAt(at);
            if (sign == '%' ? !isEscape(text, at) : !isLetterOrDigit(sign) && signs.indexOf(sign) < 0) {
                return false;
            }
            at += sign == '%' ? 3 : 1;
        }
        return true;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    private static boolean isLetterOrDigit(char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    private static String letter(String hex) {
        return Character.toString(Integer.parseInt(hex, RADIX));
    }

    private static boolean isDotted(String path) {
        for (var segment : path.split("/", -1)) {
            if (".".equals(segment) || "..".equals(segment)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is this path or lies below it. */
    public boolean isWithin(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix.endsWith("/") ? prefix : prefix + "/");
    }
}
