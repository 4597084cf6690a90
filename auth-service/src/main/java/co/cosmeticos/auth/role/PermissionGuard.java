package co.cosmeticos.auth.role;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Checks in the database that a user still has a permission; their token tells of minutes ago. Who is asked about is locked until
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

    /** What the actor may do; throws {@link TokenRefused.MissingPermission} when that is no longer among it. */
    public Authority of(UUID actor, Permission needed) {
        return authority(users.lock(List.of(actor)), actor, needed);
    }

    /**
     * The user that the actor may do this to.
     *
     * @throws TokenRefused.MissingPermission when the actor may no longer
     * @throws NotFound for who is not there
     * @throws RoleRefused.NotHeld when the user may do what the actor may not
     */
    public Managed over(UUID actor, UUID id, Permission needed) {
        var locked = users.lockWithAdministrators(List.of(actor, id));
        var authority = authority(locked, actor, needed);
        var user = locked.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no user %s.".formatted(id)));
        var held = roles.grants(user.roles());
        authority.require(held);
        return new Managed(
                user,
                held,
                authority,
                locked.stream().filter(one -> isOther(one, user)).noneMatch(User::administers));
    }

    private static boolean isOther(User one, User user) {
        return !one.id().equals(user.id());
    }

    private Authority authority(List<User> locked, UUID actor, Permission needed) {
        return locked.stream()
                .filter(one -> one.id().equals(actor) && !one.isDisabled())
                .map(one -> new Authority(roles.grants(one.roles())))
                .filter(authority -> authority.held().contains(needed))
                .findFirst()
                .orElseThrow(TokenRefused.MissingPermission::new);
    }

    /** What somebody may do. */
    public record Authority(Set<Permission> held) {

        public Authority {
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
     * A user as he is while he is changed.
     *
     * @param held what he may do
     * @param by who changes him
     * @param alone whether no other administrator can log in
     */
    public record Managed(User user, Set<Permission> held, Authority by, boolean alone) {

        public Managed {
            held = Permission.setOf(held);
        }

        /** Whether the shop would have no administrator without him. */
        public boolean isLastAdministrator() {
            return alone && user.administers();
        }
    }
}
