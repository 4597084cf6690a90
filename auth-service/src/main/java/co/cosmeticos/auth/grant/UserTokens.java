package co.cosmeticos.auth.grant;

import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.mfa.MfaSettings;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Access tokens of persons, with the roles that they may use now. */
@Component
public class UserTokens {

    private final AccessTokens accessTokens;
    private final CheckSecondFactor secondFactor;
    private final MfaSettings settings;

    @Inject
    public UserTokens(AccessTokens accessTokens, CheckSecondFactor secondFactor, MfaSettings settings) {
        this.accessTokens = accessTokens;
        this.secondFactor = secondFactor;
        this.settings = settings;
    }

    /** A token of this session, with the user's roles of today; who has still to turn a second factor on administers nothing. */
    public AccessTokens.AccessToken issue(User user, UUID session) {
        return accessTokens.issue(
                new AccessTokens.Bearer(user.id().toString(), roles(user), Set.of(), session.toString()));
    }

    private Set<String> roles(User user) {
        if (!settings.requiredForAdmins() || !user.roles().contains(User.ADMIN) || secondFactor.isOn(user.id())) {
            return Set.copyOf(user.roles());
        }
        return user.roles().stream().filter(role -> !User.ADMIN.equals(role)).collect(Collectors.toSet());
    }
}
