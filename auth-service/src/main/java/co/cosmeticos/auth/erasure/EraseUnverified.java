package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Requests the erasure of unverified accounts that are no longer used, or registering addresses would make the table
 * grow without end. The time counts from the end of the last session: a customer who logs in and buys keeps the
 * account. None is erased whose owner was not warned by {@link AnnounceErasure} since.
 * What the account has bought stays for as long as the other services have to keep it, as with every erasure.
 */
@Component
public class EraseUnverified {

    /** At most so many at once. */
    static final int BATCH = 100;

    private final UnverifiedAccounts accounts;
    private final RequestErasure requestErasure;
    private final RevokedSessions revoked;
    private final UnverifiedSettings settings;
    private final Clock clock;

    @Inject
    public EraseUnverified(
            UnverifiedAccounts accounts,
            RequestErasure requestErasure,
            RevokedSessions revoked,
            UnverifiedSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.requestErasure = requestErasure;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
    }

    /** Requests one batch of them; whoever is left has the next turn. */
    @Transactional
    public void erase() {
        var now = OffsetDateTime.now(clock);
        for (var id : accounts.lockDue(now.minus(settings.retention()), now, BATCH)) {
            revoked.addAll(requestErasure.request(id).ended());
        }
    }
}
