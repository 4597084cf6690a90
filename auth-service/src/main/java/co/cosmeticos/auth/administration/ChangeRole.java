package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.ManageRole;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.http.EntityTags;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a role's permissions; holders who lose one are signed out, as if they had lost a role. */
@Component
public class ChangeRole {

    private final ManageRole manageRole;
    private final Users users;
    private final RevokeSession revokeSession;

    @Inject
    public ChangeRole(ManageRole manageRole, Users users, RevokeSession revokeSession) {
        this.manageRole = manageRole;
        this.users = users;
        this.revokeSession = revokeSession;
    }

    /** A role as it was and is, and the sessions of its holders that ended. */
    public record Result(ManageRole.Changed role, List<UUID> ended) {}

    /** What a role is to be, where it is not null; throws what {@link ManageRole#change} throws. */
    @Transactional
    public Result change(
            Actor actor,
            String name,
            EntityTags expected,
            @Nullable String description,
            @Nullable List<String> permissions) {
        var changed = manageRole.change(actor, name, expected, description, permissions);
        return new Result(changed, changed.takesAway() ? signOut(name) : List.of());
    }

    // Nobody logs in with the role as it was: a token is made while its role is kept from changing.
    private List<UUID> signOut(String name) {
        return users.holding(name).stream()
                .flatMap(user -> revokeSession.endAll(user, RevokeSession.Reason.ROLES).stream())
                .toList();
    }
}
