package co.cosmeticos.auth.session;

import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.Role;
import co.cosmeticos.auth.role.Roles;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues users' access tokens, with their current roles and permissions. */
@Component
public class UserAccessTokens {

    private final AccessTokens accessTokens;
    private final Users users;
    private final Roles roles;
    private final CheckSecondFactor secondFactor;
    private final MfaSettings settings;

    @Inject
    public UserAccessTokens(
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
     * What a token is issued for.
     *
     * @param session that it ends with
     * @param client that gets it; null for the shop's own log-in
     * @param scopes that it is to have, of those that the user has; null for all of them
     */
    public record Use(
            UUID session, @Nullable String client, @Nullable Set<String> scopes) {

        Set<String> narrow(Set<Permission> granted) {
            var permissions = new HashSet<>(Permission.texts(granted));
            if (scopes != null) {
                permissions.retainAll(scopes);
            }
            return permissions;
        }
    }

    /**
     * A token with what the user may do today; who has still to turn a second factor on administers nothing, whichever
     * role has a permission of it. Empty for who is no more.
     *
     * @param id of the user, who is read anew: since the password was looked at the roles may be others
     */
    public Optional<Issued> issue(UserId id, Use use) {
        return users.find(id).map(user -> new Issued(user, issue(user, use)));
    }

    /** The permissions that a token of this user would have now. */
    public Set<String> permissions(UserId id) {
        return users.find(id)
                .map(user -> {
                    var granted = roles.grants(user.roles());
                    return isWithheld(user, granted) ? Set.<String>of() : new HashSet<>(Permission.texts(granted));
                })
                .orElse(Set.of());
    }

    private AccessTokens.AccessToken issue(User user, Use use) {
        var granted = roles.keepGrants(user.roles());
        return isWithheld(user, granted)
                ? issue(user, use, withoutPermissions(user), Set.of())
                : issue(user, use, new HashSet<>(user.roles()), use.narrow(granted));
    }

    private boolean isWithheld(User user, Set<Permission> granted) {
        return !granted.isEmpty() && settings.requiredForAdmins() && !secondFactor.isOn(user.id());
    }

    private Set<String> withoutPermissions(User user) {
        var names = new HashSet<>(user.roles());
        roles.named(names).stream()
                .filter(role -> !role.grants().isEmpty())
                .map(Role::name)
                .forEach(names::remove);
        return names;
    }

    private AccessTokens.AccessToken issue(User user, Use use, Set<String> names, Set<String> scopes) {
        return accessTokens.issue(new AccessTokens.Bearer(
                user.id().toString(), names, scopes, use.session().toString(), use.client()));
    }
}
