package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an administrator does to a user; each change is noted with who made it. Doing it twice is doing it once. Throws
 * {@link TokenRefused.MissingRole} for who is no administrator any more, and {@link NotFound} for who is not there.
 */
@Component
public class ManageUser {

    private final Users users;
    private final EndSession endSession;
    private final Attempts attempts;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ManageUser(Users users, EndSession endSession, Attempts attempts, Audit audit, Clock clock) {
        this.users = users;
        this.endSession = endSession;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes an account out of use and ends its sessions, which are returned.
     *
     * @throws ManagementRefused.OwnAccount when it is the administrator's own
     */
    @Transactional
    public List<UUID> disable(UUID administrator, UUID id, String reason) {
        locked(administrator, id);
        if (administrator.equals(id)) {
            throw new ManagementRefused.OwnAccount();
        }
        if (users.disable(id, OffsetDateTime.now(clock))) {
            audit.note(AuditAction.USER_DISABLED, id, null, Map.of("reason", reason));
        }
        return endSession.endAll(id, EndSession.Reason.DISABLED);
    }

    /** Puts an account into use again. */
    @Transactional
    public void enable(UUID administrator, UUID id) {
        locked(administrator, id);
        if (users.enable(id)) {
            audit.note(AuditAction.USER_ENABLED, id);
        }
    }

    /** Forgets the wrong passwords, so that the next log-in is looked at at once. */
    @Transactional
    public void unlock(UUID administrator, UUID id) {
        var user = locked(administrator, id);
        attempts.wipe(new EmailAddress(user.email()).hash());
        attempts.wipe(id.toString());
        audit.note(AuditAction.USER_UNLOCKED, id);
    }

    /**
     * Gives a user other roles. Who is no longer to administer is signed out, and those sessions are returned; any other
     * role holds until its tokens have expired.
     *
     * @throws ManagementRefused.OwnAccount when an administrator would no longer be one
     */
    @Transactional
    public List<UUID> changeRoles(UUID administrator, UUID id, List<String> roles) {
        var before = locked(administrator, id).roles().stream().sorted().toList();
        var wanted = roles.stream().distinct().sorted().toList();
        if (administrator.equals(id) && !wanted.contains(User.ADMIN)) {
            throw new ManagementRefused.OwnAccount();
        }
        if (before.equals(wanted)) {
            return List.of();
        }
        users.changeRoles(id, wanted);
        audit.note(AuditAction.ROLES_CHANGED, id, before, wanted);
        return before.contains(User.ADMIN) && !wanted.contains(User.ADMIN)
                ? endSession.endAll(id, EndSession.Reason.ROLES)
                : List.of();
    }

    // A token says who was an administrator minutes ago; of two who take each other's role, the second no longer may.
    private User locked(UUID administrator, UUID id) {
        var both = users.lock(List.of(administrator, id));
        if (both.stream().noneMatch(one -> one.id().equals(administrator) && mayAdminister(one))) {
            throw new TokenRefused.MissingRole();
        }
        return both.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
    }

    private static boolean mayAdminister(User user) {
        return user.roles().contains(User.ADMIN) && !user.isDisabled();
    }
}
