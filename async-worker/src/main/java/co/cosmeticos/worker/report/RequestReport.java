package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.AuditEventPublisher;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;

/** Creates a sales report and schedules the job that writes it. */
@Component
public class RequestReport {

    static final int MAX_DAYS = 366;

    // Years of RFC 3339, which every store, file and client of the shop can represent.
    private static final int LAST_YEAR = 9_999;

    private static final Logger LOG = Logger.getLogger(RequestReport.class.getName());

    private final Reports reports;
    private final ReportJob job;
    private final AuditEventPublisher audit;
    private final Clock clock;

    @Inject
    public RequestReport(Reports reports, ReportJob job, AuditEventPublisher audit, Clock clock) {
        this.reports = reports;
        this.job = job;
        this.audit = audit;
        this.clock = clock;
    }

    private static void check(LocalDate firstDay, LocalDate lastDay) {
        if (firstDay.getYear() < 1) {
            throw new ReportRefused.InvalidPeriod("from", MAX_DAYS);
        }
        if (lastDay.getYear() > LAST_YEAR
                || lastDay.isBefore(firstDay)
                || ChronoUnit.DAYS.between(firstDay, lastDay) >= MAX_DAYS) {
            throw new ReportRefused.InvalidPeriod("to", MAX_DAYS);
        }
    }

    /** Creates the report of these days, both inclusive; throws {@link ReportRefused.InvalidPeriod}. */
    @Transactional
    public Report sales(LocalDate firstDay, LocalDate lastDay, Optional<UUID> actor) {
        check(firstDay, lastDay);
        var report = new Report(
                Ids.next(),
                "SALES",
                "CSV",
                firstDay,
                lastDay,
                ReportStatus.QUEUED,
                0,
                0,
                null,
                OffsetDateTime.now(clock),
                null);
        reports.add(report);
        job.schedule(report.id());
        audit.note(
                "report.ordered",
                actor,
                report.id().toString(),
                null,
                Map.of("type", report.type(), "from", firstDay.toString(), "to", lastDay.toString()));
        LOG.info(() -> "Report %s of %s to %s was ordered.".formatted(report.id(), firstDay, lastDay));
        return report;
    }
}
