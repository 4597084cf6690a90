package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Disables and enables accounts, idempotently, and audits who did it.
 * Throws {@link TokenRefused.MissingPermission} when the actor no longer has the permission, {@link NotFound} for an
 * unknown user, and {@link RoleRefused.NotHeld} for a user with a permission that the actor lacks.
 */
@Component
public class ManageUser {

    private final PermissionGuard authority;
    private final Users users;
    private final RevokeSession revokeSession;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ManageUser(PermissionGuard authority, Users users, RevokeSession revokeSession, Audit audit, Clock clock) {
        this.authority = authority;
        this.users = users;
        this.revokeSession = revokeSession;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Disables an account and ends its sessions, which are returned.
     *
     * @throws ManagementRefused.OwnAccount when it is the actor's own
     * @throws ManagementRefused.LastAdministrator when nobody else administers the shop
     */
    @Transactional
    public List<UUID> disable(Actor actor, UserId id, String reason) {
        var managed = authority.over(actor, id, Permission.USERS_MANAGE);
        if (actor.is(id)) {
            throw new ManagementRefused.OwnAccount();
        }
        if (managed.isLastAdministrator()) {
            throw new ManagementRefused.LastAdministrator();
        }
        if (users.disable(id, OffsetDateTime.now(clock))) {
            audit.note(AuditAction.USER_DISABLED, id, null, Map.of("reason", reason));
        }
        return revokeSession.endAll(id, RevokeSession.Reason.DISABLED);
    }

    /**
     * Enables an account again.
     *
     * @throws ManagementRefused.BeingErased when its erasure was requested, which nobody takes back
     */
    @Transactional
    public void enable(Actor actor, UserId id) {
        var managed = authority.over(actor, id, Permission.USERS_MANAGE);
        if (users.enable(id)) {
            audit.note(AuditAction.USER_ENABLED, id);
        } else if (managed.user().isDisabled()) {
            throw new ManagementRefused.BeingErased();
        }
    }
}
