package co.cosmeticos.auth.session;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** A user's active sessions. */
@Component
public class ActiveSessions {

    // More than anybody has devices; a client that logs in for each request does not make the answer grow.
    private static final String ALL = """
            select s.id, s.device, s.created_at, t.issued_at as last_used_at, s.expires_at,
                   s.id::text = :current as current
              from sessions s join refresh_tokens t on t.session_id = s.id and t.spent_at is null
             where s.user_id = :user and s.ended_at is null and s.expires_at > :now
             order by last_used_at desc, s.id limit 100
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    /**
     * An active session.
     *
     * @param id id of the session, the {@code sid} of its access tokens
     * @param device the User-Agent at the log-in; absent where none was sent
     * @param createdAt when the user logged in
     * @param lastUsedAt the last log-in or refresh; requests between are not noted
     * @param expiresAt when it ends without further doing, by default 30 days after the log-in
     * @param current whether the request that asks is of this session
     */
    public record ActiveSession(
            UUID id,
            @Nullable String device,
            OffsetDateTime createdAt,
            OffsetDateTime lastUsedAt,
            OffsetDateTime expiresAt,
            boolean current) {}

    @Inject
    public ActiveSessions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The hundred of a user's sessions that were used last, the latest first. */
    public List<ActiveSession> all(UserId user, String currentSession) {
        return jdbi.withHandle(handle -> handle.createQuery(ALL)
                .bind("user", user)
                .bind("current", currentSession)
                .bind("now", OffsetDateTime.now(clock))
                .map(ConstructorMapper.of(ActiveSession.class))
                .list());
    }
}
