package co.cosmeticos.platform.token;

import co.cosmeticos.platform.Component;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/** Revoked sessions in memory, until every access token of them has expired. */
@Component
public class RevokedSessions {

    // Access tokens live ten minutes; the rest allows for clock skew.
    private static final Duration KEPT = Duration.ofMinutes(12);

    private final Cache<String, Boolean> sessions =
            Caffeine.newBuilder().expireAfterWrite(KEPT).build();

    /** Adds a revoked session. */
    public void add(String session) {
        sessions.put(session, true);
    }

    /** Adds revoked sessions. */
    public void addAll(Collection<UUID> ended) {
        ended.forEach(session -> add(session.toString()));
    }

    /** Whether this session was revoked. */
    public boolean contains(String session) {
        return sessions.getIfPresent(session) != null;
    }
}
