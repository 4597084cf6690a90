package co.cosmeticos.devshop.edge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Request line and header fields of an unambiguous request.
 *
 * @param length of the body in bytes; {@link #CHUNKED} when the body is chunked
 */
public record RequestHead(String method, TargetPath target, List<Field> fields, long length) {

    static final long CHUNKED = -1;

    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) (\\S+) (HTTP/\\d\\.\\d)");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._~%!$&'()*+,;=-]+(?::[0-9]{1,5})?" + "|\\[[0-9A-Fa-f:.]+](?::[0-9]{1,5})?");

    /** A header field as it was sent. */
    public record Field(String name, String value) {

        private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^`|~0-9A-Za-z-]+");
        // Java's strip() and isBlank() accept control characters too.
        private static final Pattern BLANKS = Pattern.compile("^[ \t]+|[ \t]+$");

        static Field of(String line) {
            var colon = line.indexOf(':');
            // Rejects a name that ends in a blank, and a folded line too.
            if (colon < 1 || !NAME.matcher(line.substring(0, colon)).matches()) {
                throw EdgeRefused.malformed("A header field has no name, or one that no field has.");
            }
            var value = BLANKS.matcher(line.substring(colon + 1)).replaceAll("");
            if (value.chars().anyMatch(sign -> (sign < ' ' && sign != '\t') || sign == 0x7f)) {
                throw EdgeRefused.malformed("A header field has a control character.");
            }
            return new Field(line.substring(0, colon), value);
        }

        boolean isNamed(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    public RequestHead {
        fields = List.copyOf(fields);
    }

    /** Parses a request line and its fields. */
    static RequestHead of(String line, List<Field> fields) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw EdgeRefused.malformed("The request line is not a method, a target and a version.");
        }
        if (!"HTTP/1.1".equals(parts.group(3))) {
            throw new EdgeRefused(505, "version-not-supported", "This origin speaks HTTP/1.1.");
        }
        var hosts = named(fields, "Host");
        if (hosts.size() != 1 || !HOST.matcher(hosts.get(0)).matches()) {
            throw EdgeRefused.malformed("A request names its host once.");
        }
        return new RequestHead(parts.group(1), TargetPath.of(parts.group(2)), fields, length(fields));
    }

    private static long length(List<Field> fields) {
        var lengths = named(fields, "Content-Length");
        var codings = named(fields, "Transfer-Encoding");
        if (lengths.size() + codings.size() > 1) {
            throw EdgeRefused.malformed("A request tells the length of its body once.");
        }
        if (!codings.isEmpty()) {
            if (!"chunked".equalsIgnoreCase(codings.get(0))) {
                throw EdgeRefused.malformed("The one transfer coding that is known here is chunked.");
            }
            return CHUNKED;
        }
        if (lengths.isEmpty()) {
            return 0;
        }
        if (!LENGTH.matcher(lengths.get(0)).matches()) {
            throw EdgeRefused.malformed("Content-Length is no number of bytes.");
        }
        return Long.parseLong(lengths.get(0));
    }

    private static List<String> named(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.isNamed(name))
                .map(Field::value)
                .toList();
    }

    /** The value of a field that must not be repeated. */
    Optional<String> field(String name) {
        return named(fields, name).stream().findFirst();
    }

    boolean hasConnectionClose() {
        return field("Connection")
                .map(value -> List.of(value.toLowerCase(Locale.ROOT).split("[ \t]*,[ \t]*", -1))
                        .contains("close"))
                .orElse(false);
    }
}
