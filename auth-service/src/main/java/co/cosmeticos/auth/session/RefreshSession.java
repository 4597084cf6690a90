package co.cosmeticos.auth.session;

import co.cosmeticos.auth.grant.UserTokens;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;

/** Renews a session's pair of tokens, with the roles that its user has by now. */
@Component
public class RefreshSession {

    private final SpendToken spendToken;
    private final Users users;
    private final UserTokens userTokens;
    private final RevokedSessions revoked;

    @Inject
    public RefreshSession(SpendToken spendToken, Users users, UserTokens userTokens, RevokedSessions revoked) {
        this.spendToken = spendToken;
        this.users = users;
        this.userTokens = userTokens;
        this.revoked = revoked;
    }

    /** The next pair; throws {@link SessionRefused.Over}. */
    public TokenPair refresh(String token) {
        var outcome = spendToken.spend(token);
        if (outcome instanceof SpendToken.Renewed renewed) {
            return pair(renewed);
        }
        if (outcome instanceof SpendToken.Reused reused) {
            revoked.add(reused.session().id().toString());
        }
        throw new SessionRefused.Over();
    }

    private TokenPair pair(SpendToken.Renewed renewed) {
        var user = users.find(renewed.session().userId()).orElseThrow(SessionRefused.Over::new);
        return TokenPair.of(userTokens.issue(user, renewed.session().id()), renewed.successor());
    }
}
