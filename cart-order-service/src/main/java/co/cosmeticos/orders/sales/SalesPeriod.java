package co.cosmeticos.orders.sales;

import co.cosmeticos.platform.value.Rfc3339;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A period of days in a time zone.
 *
 * @param from first day
 * @param to last day, inclusive
 */
record SalesPeriod(LocalDate from, LocalDate to, ZoneId zone) {

    static final int MAX_DAYS = 92;

    /** Throws {@link SalesRefused.InvalidPeriod} when it ends before it begins, or is too long. */
    SalesPeriod {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > MAX_DAYS) {
            throw new SalesRefused.InvalidPeriod(MAX_DAYS);
        }
    }

    /** The period of these days, as {@code 2026-11-29}; throws {@link SalesRefused}. */
    static SalesPeriod parse(String from, String to, ZoneId zone) {
        return new SalesPeriod(day("from", from), day("to", to), zone);
    }

    private static LocalDate day(String field, String text) {
        try {
            return Rfc3339.date(text);
        } catch (IllegalArgumentException e) {
            throw new SalesRefused.InvalidDay(field);
        }
    }

    /** The moment at which it begins. */
    OffsetDateTime start() {
        return from.atStartOfDay(zone).toOffsetDateTime();
    }

    /** The moment before which it ends. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }

    /** Its days, the first one first. */
    List<LocalDate> days() {
        return from.datesUntil(to.plusDays(1)).toList();
    }
}
