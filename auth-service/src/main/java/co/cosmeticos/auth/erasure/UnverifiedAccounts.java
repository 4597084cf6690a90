package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.user.UserId;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Customer accounts with an unverified address. */
@Component
public class UnverifiedAccounts {

    // An erasure disables: of two servers, who waited for the other's lock finds no account twice. Those that staff
    // has disabled stay, or the address could be registered anew.
    private static final String LOCK = """
            select id from users u
             where verified_at is null and disabled_at is null and created_at < :before and roles = array['customer']
               and coalesce(last_session_at, created_at) < :before
               and not exists (select from sessions s
                                where s.user_id = u.id and coalesce(s.ended_at, s.expires_at) >= :before)
             order by created_at limit :most for update skip locked
            """;

    private final Jdbi jdbi;

    @Inject
    public UnverifiedAccounts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The oldest that were opened, and that nobody has been signed in to, before this time; no other server gets them
     * in this transaction.
     */
    List<UserId> lock(OffsetDateTime before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(LOCK)
                .bind("before", before)
                .bind("most", most)
                .mapTo(UserId.class)
                .list());
    }
}
