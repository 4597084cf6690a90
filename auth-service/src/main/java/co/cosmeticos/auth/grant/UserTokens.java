package co.cosmeticos.auth.grant;

import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.Role;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Access tokens of persons, with the roles and permissions that they may use now. */
@Component
public class UserTokens {

    private final AccessTokens accessTokens;
    private final Users users;
    private final Roles roles;
    private final CheckSecondFactor secondFactor;
    private final MfaSettings settings;

    @Inject
    public UserTokens(
            AccessTokens accessTokens, Users users, Roles roles, CheckSecondFactor secondFactor, MfaSettings settings) {
        this.accessTokens = accessTokens;
        this.users = users;
        this.roles = roles;
        this.secondFactor = secondFactor;
        this.settings = settings;
    }

    /** A token, and its user at that moment. */
    public record Issued(User user, AccessTokens.AccessToken token) {}

    /**
     * A token of this session, with what the user may do today; who has still to turn a second factor on administers
     * nothing, whichever role has a permission of it. Empty for who is no more.
     *
     * @param id of the user, who is read anew: since the password was looked at the roles may be others
     */
    public Optional<Issued> issue(UUID id, UUID session) {
        return users.find(id).map(user -> new Issued(user, issue(user, session)));
    }

    private AccessTokens.AccessToken issue(User user, UUID session) {
        var granted = roles.keepGrants(user.roles());
        if (granted.isEmpty() || !settings.requiredForAdmins() || secondFactor.isOn(user.id())) {
            return issue(user, session, new HashSet<>(user.roles()), granted);
        }
        return issue(user, session, withoutPermissions(user), Set.of());
    }

    private Set<String> withoutPermissions(User user) {
        var names = new HashSet<>(user.roles());
        roles.named(names).stream()
                .filter(role -> !role.grants().isEmpty())
                .map(Role::name)
                .forEach(names::remove);
        return names;
    }

    private AccessTokens.AccessToken issue(User user, UUID session, Set<String> names, Set<Permission> granted) {
        return accessTokens.issue(new AccessTokens.Bearer(
                user.id().toString(), names, new HashSet<>(Permission.texts(granted)), session.toString(), null));
    }
}
