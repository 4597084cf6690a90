package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Warns the owners of unverified accounts by mail before the accounts are erased for disuse. The code in the mail
 * verifies the address until then, so one time holds for both, whenever the mail is read.
 */
@Component
public class AnnounceErasure {

    /** At most so many at once. */
    static final int BATCH = 100;

    private final UnverifiedAccounts accounts;
    private final Users users;
    private final IssueEmailCode issueEmailCode;
    private final UnverifiedSettings settings;
    private final Clock clock;

    @Inject
    public AnnounceErasure(
            UnverifiedAccounts accounts,
            Users users,
            IssueEmailCode issueEmailCode,
            UnverifiedSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.issueEmailCode = issueEmailCode;
        this.settings = settings;
        this.clock = clock;
    }

    /** Warns one batch of them, once for each time of disuse; whoever is left has the next turn. */
    @Transactional
    public void announce() {
        var now = OffsetDateTime.now(clock);
        var notBefore = now.plus(settings.notice());
        var ids = accounts.lockUnannounced(now.minus(settings.warnAfter()), BATCH);
        users.lock(ids).forEach(user -> issueEmailCode.issueBeforeErasure(user, notBefore));
        accounts.markAnnounced(ids, now, notBefore);
    }
}
