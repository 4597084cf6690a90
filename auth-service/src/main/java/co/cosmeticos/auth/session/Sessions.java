package co.cosmeticos.auth.session;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Sessions and the hashes of their refresh tokens. */
@Component
public class Sessions {

    // The lock keeps the password as it is until this session can be seen by who changes it and ends all sessions.
    private static final String OPEN = """
            insert into sessions (id, user_id, device, created_at, expires_at)
            select :id, u.id, :device, :now, :expiresAt from users u
             where u.id = :userId and u.password_hash = :passwordHash and u.disabled_at is null for share
            """;
    private static final String ADD_TOKEN = """
            insert into refresh_tokens (hash, session_id, generation, issued_at) values (:hash, :session, :generation, :now)
            """;
    private static final String SPEND = """
            update refresh_tokens t set spent_at = :now
              from sessions s
             where t.hash = :hash and t.spent_at is null
               and s.id = t.session_id and s.ended_at is null and s.expires_at > :now
            """;
    private static final String FIND = """
            select s.id, s.user_id, t.generation, s.expires_at, t.spent_at, s.ended_at, c.client_id as client, c.scope,
                   (select max(generation) from refresh_tokens where session_id = s.id) as latest
              from refresh_tokens t join sessions s on s.id = t.session_id
                   left join client_sessions c on c.session_id = s.id
             where t.hash = :hash
            """;
    private static final String IS_OPEN =
            "select exists (select from sessions where id = :id and ended_at is null and expires_at > :now)";
    private static final String END = """
            update sessions set ended_at = :now, end_reason = :reason
             where id = :id and ended_at is null
            """;
    private static final String END_OF = """
            update sessions set ended_at = :now, end_reason = :reason
             where user_id = :user and (:id::uuid is null or id = :id::uuid) and ended_at is null and expires_at > :now
            returning id
            """;
    // First the users, as an erasure does it, which goes from the user to the sessions.
    private static final String NOTE_LAST = """
            update users u set last_session_at = greatest(u.last_session_at, s.over_at)
              from (select user_id, max(least(ended_at, expires_at)) as over_at from sessions
                     where expires_at <= :before or ended_at <= :before group by user_id) s
             where u.id = s.user_id and u.verified_at is null
            """;
    private static final String FORGET = """
            delete from sessions where expires_at <= :before or ended_at <= :before
            """;

    private final Jdbi jdbi;

    @Inject
    public Sessions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Opens a session for a user authenticated by this password; false when it has changed since, or the account is
     * disabled.
     */
    boolean open(UUID id, User user, @Nullable String device, OffsetDateTime now, OffsetDateTime expiresAt) {
        return jdbi.withHandle(handle -> handle.createUpdate(OPEN)
                        .bind("id", id)
                        .bind("userId", user.id())
                        .bind("passwordHash", user.passwordHash())
                        .bind("device", device)
                        .bind("now", now)
                        .bind("expiresAt", expiresAt)
                        .execute())
                == 1;
    }

    void addToken(String token, UUID session, int generation, OffsetDateTime now) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD_TOKEN)
                .bind("hash", RefreshTokens.hash(token))
                .bind("session", session)
                .bind("generation", generation)
                .bind("now", now)
                .execute());
    }

    /** Spends a token, once: of requests at the same time one hears true. */
    boolean spend(String token, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(SPEND)
                        .bind("hash", RefreshTokens.hash(token))
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** The session that this refresh token is of, whichever of its tokens it is. */
    public Optional<Session> find(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("hash", RefreshTokens.hash(token))
                .map(ConstructorMapper.of(Session.class))
                .findOne());
    }

    /** Whether a session is active. */
    public boolean isOpen(UUID id, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(IS_OPEN)
                .bind("id", id)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
    }

    /** Ends a session; false when it had ended. */
    boolean end(UUID id, String reason, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createUpdate(END)
                        .bind("id", id)
                        .bind("reason", reason)
                        .bind("now", now)
                        .execute())
                == 1;
    }

    /** Ends those of a user's sessions that last, or the one of this id; their ids. */
    List<UUID> endOf(UserId user, @Nullable UUID id, String reason, OffsetDateTime now) {
        return jdbi.withHandle(handle -> handle.createQuery(END_OF)
                .bind("user", user)
                .bind("id", id)
                .bind("reason", reason)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
    }

    /**
     * Deletes sessions that have been over since before this time, with their tokens. When the last of them was over
     * stays known of accounts that nobody has verified, which end when they are used no more.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetOverSince(OffsetDateTime before) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(NOTE_LAST).bind("before", before).execute();
            handle.createUpdate(FORGET).bind("before", before).execute();
        });
    }
}
