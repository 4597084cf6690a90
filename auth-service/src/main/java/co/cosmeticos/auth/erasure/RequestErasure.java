package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.ledger.Erasure;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Begins the end of an account: nobody is signed in to it any more, and its person is written to once more. */
@Component
public class RequestErasure {

    private final Users users;
    private final EnterErasure enter;
    private final EndSession endSession;
    private final Audit audit;

    @Inject
    public RequestErasure(Users users, EnterErasure enter, EndSession endSession, Audit audit) {
        this.users = users;
        this.enter = enter;
        this.endSession = endSession;
        this.audit = audit;
    }

    /** The erasure, and the sessions that ended for it. */
    public record Requested(Erasure erasure, List<UUID> ended) {}

    /**
     * The erasure of this user; asked for twice, the same.
     *
     * @throws ErasureRefused.StaffAccount when the account administers the shop
     * @throws NotFound when there is no such user, or no more
     */
    @Transactional
    public Requested request(UUID id) {
        var user = users.lock(id).orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
        if (user.roles().stream().anyMatch(role -> !User.CUSTOMER.equals(role))) {
            throw new ErasureRefused.StaffAccount();
        }
        var erasure = enter.enter(user);
        audit.note(AuditAction.ERASURE_REQUESTED, id);
        return new Requested(erasure, endSession.endAll(id, EndSession.Reason.ERASED));
    }
}
