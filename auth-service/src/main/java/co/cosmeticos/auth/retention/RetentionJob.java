package co.cosmeticos.auth.retention;

import co.cosmeticos.auth.audit.DeleteExpiredAuditEntries;
import co.cosmeticos.auth.erasure.AnnounceErasure;
import co.cosmeticos.auth.erasure.EraseUnverified;
import co.cosmeticos.auth.export.ExportSettings;
import co.cosmeticos.auth.export.Exports;
import co.cosmeticos.auth.invitation.DeleteExpiredInvitations;
import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Cleans up every quarter of an hour, and the audit log every day, on one replica. */
@Component
public class RetentionJob {

    @Produces
    @Singleton
    Task<Void> cleaning(DeleteExpired deleteExpired, AnnounceErasure announceErasure, EraseUnverified eraseUnverified) {
        return Tasks.recurring("auth.clean-up", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> {
                    deleteExpired.run();
                    announceErasure.announce();
                    eraseUnverified.erase();
                });
    }

    @Produces
    @Singleton
    Task<Void> logIns(DeleteExpiredLogins deleteExpiredLogins) {
        return Tasks.recurring("auth.forget-log-ins", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((instance, context) -> deleteExpiredLogins.forget());
    }

    @Produces
    @Singleton
    Task<Void> auditRetention(DeleteExpiredAuditEntries deleteExpired) {
        return Tasks.recurring("auth.audit-retention", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> deleteExpired.forget());
    }

    @Produces
    @Singleton
    Task<Void> invitationRetention(DeleteExpiredInvitations deleteExpired) {
        return Tasks.recurring("auth.invitation-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> deleteExpired.forget());
    }

    @Produces
    @Singleton
    Task<Void> exportRetention(Exports exports, ExportSettings settings, Clock clock) {
        return Tasks.recurring("auth.export-retention", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) ->
                        exports.forgetBefore(OffsetDateTime.now(clock).minus(settings.retention())));
    }
}
