package co.cosmeticos.platform.http;

import co.cosmeticos.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Conditional requests, RFC 9110 section 13: versions as strong entity tags. */
public final class Conditional {

    private Conditional() {}

    /** The entity tag of a version. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Whether {@code If-None-Match} names this tag, so that 304 is the answer. */
    public static boolean unchanged(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.equals(tag) || ifNoneMatch.equals("*") || ifNoneMatch.contains(tag));
    }

    /** The version that {@code If-Match} names; throws {@link Missing} without one, {@link Stale} when it is no version. */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Missing();
        }
        try {
            return Long.parseLong(ifMatch.replace("\"", "").trim());
        } catch (NumberFormatException e) {
            throw new Stale();
        }
    }

    /** A change of an administered resource came without {@code If-Match}. */
    public static final class Missing extends Refusal {
        public Missing() {
            super("This change needs the header If-Match with the ETag last read.");
        }

        @Override
        public String slug() {
            return "if-match-missing";
        }

        @Override
        public int status() {
            return 428;
        }
    }

    /** Somebody else changed it since the client read it. */
    public static final class Stale extends Refusal {
        public Stale() {
            super("It has changed since this ETag; read it again.");
        }

        @Override
        public String slug() {
            return "stale-version";
        }

        @Override
        public int status() {
            return 412;
        }
    }
}
