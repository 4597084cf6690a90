package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.privacy.Erasure;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Requests the erasure of a user: ends the sessions, schedules it and has a last mail sent. */
@Component
public class RequestErasure {

    private final PermissionGuard authority;
    private final Users users;
    private final ScheduleErasure enter;
    private final RevokeSession revokeSession;
    private final Audit audit;

    @Inject
    public RequestErasure(
            PermissionGuard authority, Users users, ScheduleErasure enter, RevokeSession revokeSession, Audit audit) {
        this.authority = authority;
        this.users = users;
        this.enter = enter;
        this.revokeSession = revokeSession;
        this.audit = audit;
    }

    /** The erasure, and the sessions that ended for it. */
    public record Requested(Erasure erasure, List<UUID> ended) {}

    /**
     * The same, by an administrator.
     *
     * @throws co.cosmeticos.platform.token.TokenRefused.MissingPermission when the actor no longer has the permission
     * @throws co.cosmeticos.auth.role.RoleRefused.NotHeld when the user has a permission that the actor lacks
     */
    @Transactional
    public Requested request(Actor actor, UserId id) {
        authority.over(actor, id, Permission.USERS_MANAGE);
        return request(id);
    }

    /**
     * The erasure of this user; asked for twice, the same.
     *
     * @throws ErasureRefused.HasRoles when the account administers the shop
     * @throws NotFound when there is no such user, or no more
     */
    @Transactional
    public Requested request(UserId id) {
        var user = users.lock(id).orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
        if (user.roles().stream().anyMatch(role -> !User.CUSTOMER.equals(role))) {
            throw new ErasureRefused.HasRoles();
        }
        var erasure = enter.enter(user);
        audit.note(AuditAction.ERASURE_REQUESTED, id);
        return new Requested(erasure, revokeSession.endAll(id, RevokeSession.Reason.ERASED));
    }
}
