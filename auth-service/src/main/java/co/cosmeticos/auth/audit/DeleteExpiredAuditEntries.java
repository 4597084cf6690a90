package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Deletes audit entries past their retention. */
@Component
public class DeleteExpiredAuditEntries {

    private final AuditEntries entries;
    private final RefusalCounts counts;
    private final AuditSettings settings;
    private final Clock clock;

    @Inject
    public DeleteExpiredAuditEntries(AuditEntries entries, RefusalCounts counts, AuditSettings settings, Clock clock) {
        this.entries = entries;
        this.counts = counts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes entries that have been kept for long enough. */
    @Transactional
    public void forget() {
        entries.forgetBefore(OffsetDateTime.now(clock).minus(settings.retention()));
        counts.forgetBefore(OffsetDateTime.now(clock).minusDays(1));
    }
}
