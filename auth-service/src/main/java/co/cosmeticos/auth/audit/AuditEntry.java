package co.cosmeticos.auth.audit;

import co.cosmeticos.auth.user.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param actor the user or client of the token; null without a token, and for the service itself
 * @param subject the user that it was done to
 * @param before JSON of what was changed, as it was
 * @param after JSON of what was changed, as it is
 * @param address of the client
 */
public record AuditEntry(
        UUID id,
        OffsetDateTime at,
        AuditAction action,
        @Nullable UUID actor,
        @Schema(ref = "UUID") @Nullable UserId subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String address,
        @Nullable String correlationId,
        @Nullable String traceId) {}
