package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Logger;

/** Writes a report day by day, with progress and small queries; after an interruption it starts from the beginning. */
@Component
public class WriteReport {

    private static final Logger LOG = Logger.getLogger(WriteReport.class.getName());

    private final Reports reports;
    private final SalesFacts facts;

    @Inject
    public WriteReport(Reports reports, SalesFacts facts) {
        this.reports = reports;
        this.facts = facts;
    }

    /** Writes the file of this report, unless it is finished or gone. */
    public void write(UUID id) {
        reports.find(id).ifPresent(this::write);
    }

    private void write(Report report) {
        var csv = new SalesCsv();
        var days = 0;
        for (var day : report.days().toList()) {
            facts.of(day).forEach(sums -> csv.add(day, sums));
            days++;
            reports.progress(report.id(), days, csv.rows());
        }
        reports.finish(report.id(), days, csv.rows(), csv.finished());
        LOG.info(() -> "Report %s is done: %d rows.".formatted(report.id(), csv.rows()));
    }
}
