package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Customer accounts with an unverified address. */
@Component
public class UnverifiedAccounts {

    // Those that staff has disabled stay, or the address could be registered anew.
    private static final String UNUSED = """
            select id from users u
             where verified_at is null and disabled_at is null and created_at < :before and roles = array['customer']
               and coalesce(last_session_at, created_at) < :before
               and not exists (select from sessions s
                                where s.user_id = u.id and coalesce(s.ended_at, s.expires_at) >= :before)
            """;
    // Whoever was signed in after a warning is warned anew before the account is erased.
    private static final String IS_ANNOUNCED = """
            (erasure_announced_at is not null and erasure_announced_at >= coalesce(last_session_at, created_at)
                and not exists (select from sessions s
                                 where s.user_id = u.id and coalesce(s.ended_at, s.expires_at) > erasure_announced_at))
            """;
    // An announcement is noted and an erasure disables: of two servers, who waited for the other's lock finds no
    // account twice.
    private static final String LOCK = " order by created_at limit :most for update skip locked";
    private static final String LOCK_UNANNOUNCED = UNUSED + " and not " + IS_ANNOUNCED + LOCK;
    private static final String LOCK_DUE = UNUSED + " and erasure_not_before <= :now and " + IS_ANNOUNCED + LOCK;
    private static final String MARK_ANNOUNCED = """
            update users set erasure_announced_at = :now, erasure_not_before = :notBefore where id = any (:ids)
            """;

    private final Jdbi jdbi;

    @Inject
    public UnverifiedAccounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The oldest that were opened, and that nobody has been signed in to, before this time, and whose owners have not
     * been warned since; no other server gets them in this transaction.
     */
    List<UserId> lockUnannounced(OffsetDateTime before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK_UNANNOUNCED)
                .bind("before", before)
                .bind("most", most)
                .mapTo(UserId.class)
                .list());
    }

    /** The oldest of the same whose owners have been warned since, if the time that the mail names has come. */
    List<UserId> lockDue(OffsetDateTime before, OffsetDateTime now, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK_DUE)
                .bind("before", before)
                .bind("now", now)
                .bind("most", most)
                .mapTo(UserId.class)
                .list());
    }

    /** Notes that their owners are warned now, and what the mail promises. */
    void markAnnounced(List<UserId> ids, OffsetDateTime now, OffsetDateTime notBefore) {
        jdbi.useHandle(handle -> handle.createUpdate(MARK_ANNOUNCED)
                .bindArray("ids", UUID.class, ids.stream().map(UserId::value).toList())
                .bind("now", now)
                .bind("notBefore", notBefore)
                .execute());
    }
}
