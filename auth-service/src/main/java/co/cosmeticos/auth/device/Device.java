package co.cosmeticos.auth.device;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session that lasts.
 *
 * @param device as its client named itself at the log-in (User-Agent)
 * @param lastUsedAt the last log-in or refresh; requests between are not noted
 * @param current whether the request that asks is of this session
 */
public record Device(
        UUID id,
        @Nullable String device,
        OffsetDateTime createdAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime expiresAt,
        boolean current) {}
