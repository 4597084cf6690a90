package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filter of audit entries; null matches all. {@code from} is inclusive, {@code to} is not, and is no earlier. */
public record AuditQuery(
        @Nullable AuditAction action,
        @Nullable UUID actor,
        @Nullable UserId subject,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {

    public AuditQuery {
        if (from != null && to != null && to.isBefore(from)) {
            throw new AuditRefused.InvalidPeriod();
        }
    }
}
