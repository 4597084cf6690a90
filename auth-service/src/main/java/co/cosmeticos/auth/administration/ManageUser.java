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
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an administrator does to a user; each change is noted with who made it. Doing it twice is doing it once. */
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
        var user = locked(id);
        if (administrator.equals(id)) {
            throw new ManagementRefused.OwnAccount();
        }
        if (users.disable(user.id(), OffsetDateTime.now(clock))) {
            audit.note(AuditAction.USER_DISABLED, id, null, Map.of("reason", reason));
        }
        return endSession.endAll(id, EndSession.Reason.DISABLED);
    }

    /** Puts an account into use again. */
    @Transactional
    public void enable(UUID id) {
        locked(id);
        if (users.enable(id)) {
            audit.note(AuditAction.USER_ENABLED, id);
        }
    }

    /** Forgets the wrong passwords, so that the next log-in is looked at at once. */
    @Transactional
    public void unlock(UUID id) {
        var user = locked(id);
        attempts.wipe(new EmailAddress(user.email()).hash());
        attempts.wipe(id.toString());
        audit.note(AuditAction.USER_UNLOCKED, id);
    }

    /**
     * Gives a user other roles; tokens that are out there keep theirs until they expire.
     *
     * @throws ManagementRefused.OwnAccount when an administrator would no longer be one
     */
    @Transactional
    public void changeRoles(UUID administrator, UUID id, List<String> roles) {
        var user = locked(id);
        var wanted = roles.stream().distinct().sorted().toList();
        if (administrator.equals(id) && !wanted.contains(User.ADMIN)) {
            throw new ManagementRefused.OwnAccount();
        }
        var before = user.roles().stream().sorted().toList();
        if (!before.equals(wanted)) {
            users.changeRoles(id, wanted);
            audit.note(AuditAction.ROLES_CHANGED, id, before, wanted);
        }
    }

    private User locked(UUID id) {
        return users.lock(id).orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
    }
}
