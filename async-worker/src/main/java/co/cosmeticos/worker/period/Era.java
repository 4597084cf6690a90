package co.cosmeticos.worker.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that every store, every file and every client of the shop can tell: of the years 2000 to 9999. Java reads many
 * more, which a {@code timestamptz}, a BSON date or a spreadsheet cannot hold.
 */
public final class Era {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant END = LAST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private Era() {}

    /** Whether it is one of these days. */
    public static boolean holds(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether it is a moment of these days, in whatever zone they are counted. */
    public static boolean holds(Instant moment) {
        return !moment.isBefore(BEGIN) && moment.isBefore(END);
    }
}
