package co.cosmeticos.orders.orderquery;

import co.cosmeticos.platform.value.Rfc3339;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time in which orders that are searched for were placed; told by days, both inclusive, or by moments.
 *
 * @param from the first moment
 * @param to the moment before which it ends
 */
record SearchedPeriod(
        @Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The period of these days of a time zone, or moments; throws {@link OrderSearchRefused}. */
    static SearchedPeriod parse(@Nullable String from, @Nullable String to, ZoneId zone) {
        var begin = from == null ? null : moment("from", from, zone, 0);
        var end = to == null ? null : moment("to", to, zone, 1);
        // A day before the first one ends where that one begins; of moments the same one twice is an empty period.
        if (begin != null && end != null && (end.isBefore(begin) || (isDay(to) && end.isEqual(begin)))) {
            throw new OrderSearchRefused.InvalidPeriod();
        }
        return new SearchedPeriod(begin, end);
    }

    private static boolean isDay(@Nullable String text) {
        return text != null && DAY.matcher(text).matches();
    }

    private static OffsetDateTime moment(String parameter, String text, ZoneId zone, int daysMore) {
        try {
            return isDay(text)
                    ? Rfc3339.date(text)
                            .plusDays(daysMore)
                            .atStartOfDay(zone)
                            .toOffsetDateTime()
                            .withOffsetSameInstant(ZoneOffset.UTC)
                    : Rfc3339.dateTime(text);
        } catch (IllegalArgumentException e) {
            throw new OrderSearchRefused.InvalidMoment(parameter);
        }
    }
}
