package co.cosmeticos.platform.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Parses dates and times of RFC 3339 in all input of the shop: years 1 to 9999, which every database column, language and
 * calendar can represent.
 */
public final class Rfc3339 {

    private static final int LAST_YEAR = 9_999;

    private Rfc3339() {}

    /**
     * Parses a time such as {@code 2026-11-29T10:15:00-03:00} into UTC, since PostgreSQL does not accept every offset of Java.
     * Throws {@link IllegalArgumentException} when it is invalid.
     */
    public static OffsetDateTime dateTime(String text) {
        try {
            var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            requireYear(moment.getYear());
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A moment is written as 2026-11-29T10:15:00-03:00.", e);
        }
    }

    /** Parses a date such as {@code 2026-11-29}; throws {@link IllegalArgumentException} when it is invalid. */
    public static LocalDate date(String text) {
        try {
            var day = LocalDate.parse(text);
            requireYear(day.getYear());
            return day;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written as 2026-11-29.", e);
        }
    }

    private static void requireYear(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new IllegalArgumentException("Years are 1 to 9999.");
        }
    }
}
