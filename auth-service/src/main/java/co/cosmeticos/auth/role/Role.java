package co.cosmeticos.auth.role;

import co.cosmeticos.auth.user.User;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A role: a named set of permissions.
 *
 * @param ready whether it is built in, and cannot be deleted
 * @param permissions their names, as they are stored
 */
public record Role(String name, String description, boolean ready, long version, List<String> permissions) {

    /** How a role is called. */
    public static final String NAME = "[a-z][a-z0-9-]{1,39}";

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** What its holders may do; an administrator may do everything, also what comes with a later release. */
    public Set<Permission> grants() {
        return isAdmin() ? EnumSet.allOf(Permission.class) : Permission.known(permissions);
    }

    /** Whether it stays what it is: administrators may do everything, and customers nothing of it. */
    boolean isFixed() {
        return isAdmin() || User.CUSTOMER.equals(name);
    }

    private boolean isAdmin() {
        return User.ADMIN.equals(name);
    }
}
