package co.cosmeticos.devshop.edge;

import java.util.regex.Pattern;

/**
 * The one way to write a request target: no dot segments, no empty ones, no parameters, no slash, backslash or control
 * character behind a percent sign, and no percent sign before what needs none.
 *
 * @param query with its question mark; empty when there is none
 */
public record TargetPath(String path, String query) {

    private static final Pattern ORIGIN_FORM = Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,=:@/-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern QUERY =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?\\[\\]|^`{}\"<>\\\\-]|%[0-9A-Fa-f]{2})*");
    private static final Pattern NEEDLESS =
            Pattern.compile("%(4[1-9A-Fa-f]|5[0-9Aa]|6[1-9A-Fa-f]|7[0-9AaEe]" + "|3[0-9]|2[DdEe]|5[Ff])");
    private static final Pattern HIDDEN = Pattern.compile("(?i)%(2f|5c|3b|7f|[01][0-9a-f])");
    private static final int RADIX = 16;

    /**
     * Reads the target of a request line.
     *
     * @throws EdgeRefused with 400 when it could be read in more than one way
     */
    public static TargetPath of(String target) {
        var cut = target.indexOf('?');
        var path = cut < 0 ? target : target.substring(0, cut);
        var query = cut < 0 ? "" : target.substring(cut);
        if (!ORIGIN_FORM.matcher(path).matches()) {
            throw EdgeRefused.malformed("The target is no path of this origin, or has a character that no path has.");
        }
        if (!query.isEmpty() && !QUERY.matcher(query.substring(1)).matches()) {
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
