package co.cosmeticos.auth.session;

import co.cosmeticos.auth.grant.UserTokens;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;

/** Renews a session's pair of tokens, with the roles that its user has by now. */
@Component
public class RefreshSession {

    private final SpendToken spendToken;
    private final UserTokens userTokens;
    private final KnownDevices devices;
    private final RevokedSessions revoked;

    @Inject
    public RefreshSession(SpendToken spendToken, UserTokens userTokens, KnownDevices devices, RevokedSessions revoked) {
        this.spendToken = spendToken;
        this.userTokens = userTokens;
        this.devices = devices;
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
        var session = renewed.session();
        var issued = userTokens.issue(session.userId(), session.id()).orElseThrow(SessionRefused.Over::new);
        devices.note(issued.user().emailHash());
        return TokenPair.of(issued.token(), renewed.successor());
    }
}
