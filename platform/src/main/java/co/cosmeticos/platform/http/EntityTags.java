package co.cosmeticos.platform.http;

import co.cosmeticos.platform.compression.GzipTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Entity tags of a condition, RFC 9110 section 13.1: a list, or {@code *} for any.
 *
 * @param tags with their quotes and {@code W/}; that of a compressed answer is that of the plain one
 */
public record EntityTags(List<String> tags) {

    private static final String ANY = "*";
    private static final String WEAK = "W/";

    // A list may have empty elements (RFC 9110, section 5.6.1.2).
    private static final Pattern NEXT = Pattern.compile("[ \\t,]*((?:W/)?\"[!#-~\\x80-\\xFF]*\")[ \\t]*(?=,|$)");
    private static final Pattern NOTHING = Pattern.compile("[ \\t,]*");

    public EntityTags {
        tags = List.copyOf(tags);
    }

    /** Parses a header; empty when it is not a list of at least one tag. */
    static Optional<EntityTags> parse(String header) {
        if (header.strip().equals(ANY)) {
            return Optional.of(new EntityTags(List.of(ANY)));
        }
        var tags = new ArrayList<String>();
        var next = NEXT.matcher(header);
        var rest = 0;
        while (next.region(rest, header.length()).lookingAt()) {
            tags.add(GzipTag.plain(next.group(1)));
            rest = next.end();
        }
        var isList = NOTHING.matcher(header.substring(rest)).matches() && !tags.isEmpty();
        return isList ? Optional.of(new EntityTags(tags)) : Optional.empty();
    }

    /** Whether this version matches by strong comparison, in which a weak tag matches nothing. */
    public boolean matches(long version) {
        return isAny() || tags.contains(Conditional.tag(version));
    }

    /** Throws {@link Conditional.Stale} unless this version matches. */
    public void require(long version) {
        if (!matches(version)) {
            throw new Conditional.Stale();
        }
    }

    /** Whether this tag matches by weak comparison, which ignores {@code W/}. */
    boolean matchesWeakly(String tag) {
        return isAny() || tags.stream().map(EntityTags::opaque).anyMatch(opaque(tag)::equals);
    }

    private boolean isAny() {
        return tags.contains(ANY);
    }

    private static String opaque(String tag) {
        return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
    }
}
