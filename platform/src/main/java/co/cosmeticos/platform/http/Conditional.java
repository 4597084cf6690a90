package co.cosmeticos.platform.http;

import co.cosmeticos.platform.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conditional requests, RFC 9110 section 13: versions as strong entity tags. */
public final class Conditional {

    private Conditional() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Whether {@code If-None-Match} contains this tag, so that the response is 304. A malformed header matches nothing, as
     * without a condition.
     */
    public static boolean unchanged(@Nullable String ifNoneMatch, String tag) {
        return Optional.ofNullable(ifNoneMatch)
                .flatMap(EntityTags::parse)
                .filter(tags -> tags.matchesWeakly(tag))
                .isPresent();
    }

    /**
     * The versions in {@code If-Match}; throws {@link Missing} without it, and {@link Malformed} when it is not a list of
     * tags.
     */
    public static EntityTags expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Missing();
        }
        return EntityTags.parse(ifMatch).orElseThrow(Malformed::new);
    }

    /** A change of an administered resource came without {@code If-Match}. */
    public static final class Missing extends Refusal {
        public Missing() {
            super(
                    "precondition-required",
                    428,
                    "This change requires the If-Match header with the last ETag you read.");
        }
    }

    /** The header is neither a list of quoted entity tags nor {@code *}. */
    public static final class Malformed extends Refusal {
        public Malformed() {
            super("if-match-malformed", 400, "The If-Match header takes entity tags in quotes, such as \"7\", or *.");
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("header", HttpHeaders.IF_MATCH);
        }
    }

    /** The resource was changed since the client read it. */
    public static final class Stale extends Refusal {
        public Stale() {
            super("stale-version", 412, "The resource has changed since this ETag; read it again.");
        }
    }
}
