package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.Role;
import java.util.List;

/**
 * A role: its holders may do what its permissions name.
 *
 * @param name name of the role, as tokens and users name it
 * @param description one line for staff
 * @param ready whether it is built in, and cannot be deleted
 * @param version counts the changes; the value of the ETag
 * @param permissions names of permissions, such as {@code orders:read}, in alphabetical order
 */
public record RoleView(String name, String description, boolean ready, long version, List<String> permissions) {
    static RoleView of(Role role) {
        return new RoleView(
                role.name(), role.description(), role.ready(), role.version(), Permission.texts(role.grants()));
    }
}
