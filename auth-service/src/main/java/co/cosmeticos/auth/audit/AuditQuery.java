package co.cosmeticos.auth.audit;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; what is null does not matter. {@code from} is in, {@code to} is not. */
public record AuditQuery(
        @Nullable AuditAction action,
        @Nullable UUID actor,
        @Nullable UUID subject,
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to) {}
