package co.cosmeticos.auth.role;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates, changes and deletes roles, and audits who did it. Throws {@link TokenRefused.MissingPermission} when the
 * actor no longer has the permission, and {@link RoleRefused.NotHeld} where a role has or gets one that the actor lacks.
 */
@Component
public class ManageRole {

    private final PermissionGuard authority;
    private final Roles roles;
    private final Audit audit;

    @Inject
    public ManageRole(PermissionGuard authority, Roles roles, Audit audit) {
        this.authority = authority;
        this.roles = roles;
        this.audit = audit;
    }

    /** A role as the audit log shows it. */
    public record RoleAuditView(String role, String description, List<String> permissions) {
        static RoleAuditView of(Role role) {
            return new RoleAuditView(role.name(), role.description(), role.permissions());
        }
    }

    /** A role as it was and as it is. */
    public record Changed(Role before, Role after) {
        /** Whether its holders may do less than before. */
        public boolean takesAway() {
            return !after.grants().containsAll(before.grants());
        }
    }

    /** A new role; throws {@link RoleRefused.NameTaken} and {@link RoleRefused.UnknownPermission}. */
    @Transactional
    public Role create(Actor actor, String name, String description, List<String> permissions) {
        var wanted = Permission.named(permissions);
        authority.of(actor, Permission.ROLES_MANAGE).require(wanted);
        // A token names its service by this word among the roles.
        if ("service".equals(name) || !roles.add(name, description, wanted)) {
            throw new RoleRefused.NameTaken(name);
        }
        var role = found(name);
        audit.note(AuditAction.ROLE_CREATED, name, null, RoleAuditView.of(role));
        return role;
    }

    /**
     * The role as it is to be; its holders' tokens tell of it from the next one on. What is null stays.
     *
     * @throws Conditional.Stale when it is another version by now
     * @throws RoleRefused.BuiltIn for administrators and customers
     */
    @Transactional
    public Changed change(
            Actor actor,
            String name,
            EntityTags expected,
            @Nullable String description,
            @Nullable List<String> permissions) {
        var wanted = Optional.ofNullable(permissions).map(Permission::named);
        var may = authority.of(actor, Permission.ROLES_MANAGE);
        var before = roles.lock(name).orElseThrow(ManageRole::missing);
        if (before.isFixed()) {
            throw new RoleRefused.BuiltIn();
        }
        may.require(before.grants());
        wanted.ifPresent(may::require);
        expected.require(before.version());
        var words = description == null ? before.description() : description;
        wanted.ifPresentOrElse(all -> roles.change(name, words, all), () -> roles.describe(name, words));
        var after = found(name);
        audit.note(AuditAction.ROLE_CHANGED, name, RoleAuditView.of(before), RoleAuditView.of(after));
        return new Changed(before, after);
    }

    /** Deletes a role that nobody has; throws {@link RoleRefused.BuiltIn} and {@link RoleRefused.InUse}. */
    @Transactional
    public void delete(Actor actor, String name) {
        var may = authority.of(actor, Permission.ROLES_MANAGE);
        var role = roles.lock(name).orElseThrow(ManageRole::missing);
        if (role.ready()) {
            throw new RoleRefused.BuiltIn();
        }
        may.require(role.grants());
        if (roles.isInUse(name)) {
            throw new RoleRefused.InUse();
        }
        roles.remove(name);
        audit.note(AuditAction.ROLE_DELETED, name, RoleAuditView.of(role), null);
    }

    private Role found(String name) {
        return roles.find(name).orElseThrow(ManageRole::missing);
    }

    private static NotFound missing() {
        return new NotFound("There is no such role.");
    }
}
