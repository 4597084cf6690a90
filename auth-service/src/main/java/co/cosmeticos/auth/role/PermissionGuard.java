package co.cosmeticos.auth.role;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Checks in the database that a user still has a permission, which their token cannot know. The users are locked until
 * the transaction ends, so of two who take each other's role, the second no longer may.
 */
@Component
public class PermissionGuard {

    private final Users users;
    private final Roles roles;

    @Inject
    public PermissionGuard(Users users, Roles roles) {
        this.users = users;
        this.roles = roles;
    }

    /**
     * The actor's permissions; throws {@link TokenRefused.MissingPermission} when the needed one is no longer among
     * them.
     */
    public GrantedPermissions of(Actor actor, Permission needed) {
        return authority(users.lock(List.of(actor.id())), actor, needed);
    }

    /**
     * The user that the actor may do this to.
     *
     * @throws TokenRefused.MissingPermission when the actor no longer has the permission
     * @throws NotFound for an unknown user
     * @throws RoleRefused.NotHeld when the user has a permission that the actor lacks
     */
    public ManagedAccount over(Actor actor, UserId id, Permission needed) {
        var locked = users.lockWithAdministrators(List.of(actor.id(), id));
        var authority = authority(locked, actor, needed);
        var user = locked.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
        var held = roles.grants(user.roles());
        authority.require(held);
        return new ManagedAccount(
                user,
                held,
                authority,
                locked.stream().filter(one -> isOther(one, user)).noneMatch(User::administers));
    }

    /**
     * Checks that the actor may grant these roles, which do not change until the transaction ends.
     *
     * @throws TokenRefused.MissingPermission when the actor no longer may grant any
     * @throws RoleRefused.Unknown when one of them does not exist
     * @throws RoleRefused.NotHeld when one of them has a permission that the actor lacks
     */
    public void requireToGrant(Actor actor, Collection<String> names) {
        of(actor, Permission.ROLES_MANAGE).require(roles.keepKnownGrants(names));
    }

    /** The same for taking them back, which also works for a role that was deleted. */
    public void requireToRevoke(Actor actor, Collection<String> names) {
        of(actor, Permission.ROLES_MANAGE).require(roles.keepGrants(names));
    }

    /** Whether a user may still grant these roles, all of which have to be there. */
    public boolean mayGrant(UserId granter, Collection<String> names) {
        var held = users.lock(granter)
                .filter(user -> !user.isDisabled())
                .map(user -> roles.grants(user.roles()))
                .orElse(Set.of());
        return held.contains(Permission.ROLES_MANAGE)
                && roles.keep(names).size() == names.size()
                && held.containsAll(roles.grants(names));
    }

    private static boolean isOther(User one, User user) {
        return !one.id().equals(user.id());
    }

    private GrantedPermissions authority(List<User> locked, Actor actor, Permission needed) {
        return locked.stream()
                .filter(one -> actor.is(one.id()) && !one.isDisabled())
                .map(one -> new GrantedPermissions(roles.grants(one.roles())))
                .filter(authority -> authority.held().contains(needed))
                .findFirst()
                .orElseThrow(TokenRefused.MissingPermission::new);
    }

    /** The permissions of a user. */
    public record GrantedPermissions(Set<Permission> held) {

        public GrantedPermissions {
            held = Permission.setOf(held);
        }

        /** Throws {@link RoleRefused.NotHeld} when one of these is missing. */
        public void require(Collection<Permission> permissions) {
            var missing = EnumSet.noneOf(Permission.class);
            missing.addAll(permissions);
            missing.removeAll(held);
            if (!missing.isEmpty()) {
                throw new RoleRefused.NotHeld(missing);
            }
        }
    }

    /**
     * A user, locked while an administrator changes them.
     *
     * @param held their permissions
     * @param by the permissions of the administrator
     * @param alone whether no other administrator can log in
     */
    public record ManagedAccount(User user, Set<Permission> held, GrantedPermissions by, boolean alone) {

        public ManagedAccount {
            held = Permission.setOf(held);
        }

        /** Whether this is the last administrator. */
        public boolean isLastAdministrator() {
            return alone && user.administers();
        }
    }
}
