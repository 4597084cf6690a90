package co.cosmeticos.auth.role;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Collection;
import java.util.Map;

/** Refusals to create, change, delete or grant a role. */
public abstract sealed class RoleRefused extends Refusal {

    private RoleRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** Nobody grants or takes a permission that they lack. */
    public static final class NotHeld extends RoleRefused {
        private final String permissions;

        public NotHeld(Collection<Permission> missing) {
            super("permission-not-held", 403, "You do not have %s yourself.".formatted(joined(missing)));
            this.permissions = joined(missing);
        }

        private static String joined(Collection<Permission> missing) {
            return String.join(", ", Permission.texts(missing));
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("permissions", permissions);
        }
    }

    /** The role does not exist. */
    public static final class Unknown extends RoleRefused {
        public Unknown(String role) {
            super("role-unknown", 422, "There is no role %s.".formatted(role));
        }
    }

    /** No operation asks for this permission. */
    public static final class UnknownPermission extends RoleRefused {
        public UnknownPermission(String permission) {
            super("permission-unknown", 422, "There is no permission %s.".formatted(permission));
        }
    }

    /** There is a role of this name, or the name means something else. */
    public static final class NameTaken extends RoleRefused {
        public NameTaken(String role) {
            super("role-taken", 409, "The name %s is taken.".formatted(role));
        }
    }

    /** A user still has the role. */
    public static final class InUse extends RoleRefused {
        public InUse() {
            super("role-in-use", 409, "Users still have this role; remove it from them first.");
        }
    }

    /** The role is built in. */
    public static final class BuiltIn extends RoleRefused {
        public BuiltIn() {
            super("role-built-in", 409, "Built-in roles cannot be deleted, and admin and customer cannot be changed.");
        }
    }
}
