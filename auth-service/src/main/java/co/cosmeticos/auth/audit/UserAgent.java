package co.cosmeticos.auth.audit;

import org.jspecify.annotations.Nullable;

/** The User-Agent of a client (RFC 9110, section 10.1.5), which may be any text. */
public final class UserAgent {

    private static final int LONGEST = 200;

    private UserAgent() {}

    /** Its first 200 printable characters; null when it says nothing. */
    public static @Nullable String of(@Nullable String header) {
        var printable = header == null
                ? ""
                : header.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ").strip();
        if (printable.isEmpty()) {
            return null;
        }
        var length = printable.codePointCount(0, printable.length());
        return printable.substring(0, printable.offsetByCodePoints(0, Math.min(LONGEST, length)));
    }
}
