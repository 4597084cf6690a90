package co.cosmeticos.auth.audit;

import co.cosmeticos.platform.token.UserId;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param id id of the entry; later ones have greater ids
 * @param at when it was done
 * @param action kind of event
 * @param actor the user or client of the token; absent without a token, and for the service itself
 * @param subject the user that it was done to; absent where it was not done to a user
 * @param before JSON, as text, of what was changed, as it was; absent where nothing is told
 * @param after JSON, as text, of what was changed, as it is; absent where nothing is told
 * @param address network address of the client; absent for a job, and after the person was erased
 * @param correlationId id of the request, as the header X-Correlation-Id has it; absent outside of requests
 * @param traceId id of the trace (W3C Trace Context); absent where there is none
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
