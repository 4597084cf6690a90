package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Replaces a user's roles, and audits who did it. */
@Component
public class ChangeRoles {

    private final PermissionGuard authority;
    private final Users users;
    private final Roles roles;
    private final RevokeSession revokeSession;
    private final Audit audit;

    @Inject
    public ChangeRoles(PermissionGuard authority, Users users, Roles roles, RevokeSession revokeSession, Audit audit) {
        this.authority = authority;
        this.users = users;
        this.roles = roles;
        this.revokeSession = revokeSession;
        this.audit = audit;
    }

    /**
     * Gives a user these roles and no others. A user who loses a permission is signed out, and those sessions are
     * returned; permissions gained stand in the next token.
     *
     * @throws RoleRefused.Unknown for a role that does not exist
     * @throws RoleRefused.NotHeld when the user has or gets a permission that the actor lacks
     * @throws ManagementRefused.OwnAccount when the actor would lose a permission by it
     * @throws ManagementRefused.LastAdministrator when no administrator would be left
     */
    @Transactional
    public List<UUID> change(Actor actor, UserId id, List<String> names) {
        var managed = authority.over(actor, id, Permission.ROLES_MANAGE);
        var before = managed.user().roles().stream().sorted().toList();
        var wanted = names.stream().distinct().sorted().toList();
        var granted = roles.keepKnownGrants(wanted);
        managed.by().require(granted);
        var loses = !granted.containsAll(managed.held());
        if (actor.is(id) && loses) {
            throw new ManagementRefused.OwnAccount();
        }
        if (managed.isLastAdministrator() && !wanted.contains(User.ADMIN)) {
            throw new ManagementRefused.LastAdministrator();
        }
        if (before.equals(wanted)) {
            return List.of();
        }
        users.changeRoles(id, wanted);
        audit.note(AuditAction.ROLES_CHANGED, id, before, wanted);
        return loses ? revokeSession.endAll(id, RevokeSession.Reason.ROLES) : List.of();
    }
}
