package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.privacy.GiveUpAddress;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Replaces an account that was never verified by a new one for who proved to have its address. The id is new, so that
 * no service takes carts, orders or history of whoever opened the old account (account pre-hijacking, Sudhodanan and
 * Paverd 2022) for this person's.
 */
@Component
public class ReplaceAccount {

    private final GiveUpAddress giveUpAddress;
    private final Users users;
    private final EndAllSessions endAllSessions;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ReplaceAccount(
            GiveUpAddress giveUpAddress, Users users, EndAllSessions endAllSessions, Audit audit, Clock clock) {
        this.giveUpAddress = giveUpAddress;
        this.users = users;
        this.endAllSessions = endAllSessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The new account, without a password, and the sessions of the old one that ended. */
    public record Replaced(User owner, List<UUID> ended) {}

    /** Replaces the account of this user, whom the transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Replaced replace(User stranger) {
        return replace(stranger, stranger.successor(Passwords.UNUSABLE, OffsetDateTime.now(clock)));
    }

    /** The same, by this new account of the same address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Replaced replace(User stranger, User owner) {
        giveUpAddress.giveUp(stranger);
        // Whoever registers the address at the same time waits for the lock, and finds it taken.
        if (!users.add(owner)) {
            throw new IllegalStateException("The address of user %s is taken.".formatted(stranger.id()));
        }
        audit.note(
                AuditAction.ERASURE_REQUESTED,
                stranger.id(),
                null,
                Map.of("successor", owner.id().value()));
        audit.note(
                AuditAction.USER_REGISTERED,
                owner.id(),
                null,
                Map.of("predecessor", stranger.id().value()));
        return new Replaced(owner, endAllSessions.end(stranger.id(), RevokeSession.Reason.ERASED));
    }
}
