package co.cosmeticos.auth.revocation;

import co.cosmeticos.auth.key.KeySettings;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.page.Cursor;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The revocation list: sessions that ended. A place in it is the oldest transaction that was still running when it was
 * given out: whatever commits later has this transaction id or a greater one, so nobody who reads on from there misses
 * a session, however long its transaction took. Some are told twice.
 */
@Component
public class Revocations {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final String ADD =
            "insert into revocations (sid, expires_at) values (:sid, :expiresAt) on conflict do nothing";
    private static final String OLDEST_RUNNING = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";
    private static final String SINCE = """
            select sid, expires_at from revocations where xid >= :after and expires_at > :now order by xid, sid
            """;
    private static final String FORGET = "delete from revocations where expires_at <= :now";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Duration kept;

    @Inject
    public Revocations(Jdbi jdbi, Clock clock, KeySettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.kept = settings.tokenTtl().plus(CLOCKS_DIFFER);
    }

    /**
     * An ended session, whose access tokens are refused.
     *
     * @param sid id of the session or grant, as the {@code sid} of its access tokens
     * @param expiresAt when its last access token has expired, and it can be forgotten
     */
    @Schema(name = "SessionRevocation")
    public record Revocation(UUID sid, OffsetDateTime expiresAt) {}

    /**
     * Ended sessions, and where to read on.
     *
     * @param items each ended session at least once; empty where nothing is new
     * @param next place to read on from, to be passed as {@code after}; never absent
     */
    @Schema(name = "SessionRevocationPage")
    public record RevocationPage(List<Revocation> items, String next) {}

    /** Ends a session for every service. */
    public void add(UUID session) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("sid", session)
                .bind("expiresAt", OffsetDateTime.now(clock).plus(kept))
                .execute());
    }

    /** The sessions ended since that place, or all that matter still; throws {@link Cursor.Invalid}. */
    RevocationPage since(@Nullable String after) {
        var place = Cursor.parse(after, 1);
        return jdbi.withHandle(handle -> {
            // First the place, then the rows: what is below the place is surely among the rows or before them.
            var next = handle.createQuery(OLDEST_RUNNING).mapTo(Long.class).one();
            // A place beyond the end was given out by another database, before a restore.
            var from = place == null || place.number(0) > next ? 0 : place.number(0);
            var items = handle.createQuery(SINCE)
                    .bind("after", from)
                    .bind("now", OffsetDateTime.now(clock))
                    .map(ConstructorMapper.of(Revocation.class))
                    .list();
            return new RevocationPage(items, Cursor.of(next).encoded());
        });
    }

    /** Deletes those that no token is left of. */
    public void forgetExpired() {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("now", OffsetDateTime.now(clock))
                .execute());
    }
}
