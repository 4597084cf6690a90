package co.cosmeticos.worker.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A requested report with its progress; its file is stored separately. */
public record Report(
        UUID id,
        String type,
        String format,
        LocalDate firstDay,
        LocalDate lastDay,
        ReportStatus status,
        int daysDone,
        int rowsWritten,
        @Nullable String reason,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime finishedAt) {

    private static final long HUNDRED = 100;

    Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }

    int percentDone() {
        return (int) (HUNDRED * daysDone / (ChronoUnit.DAYS.between(firstDay, lastDay) + 1));
    }

    String fileName() {
        return "%s-%s-%s.%s".formatted(type, firstDay, lastDay, format).toLowerCase(java.util.Locale.ROOT);
    }
}
