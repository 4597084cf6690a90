package co.cosmeticos.auth.session;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refreshes a session's pair of tokens, with the user's current roles. */
@Component
public class RefreshSession {

    private final RotateRefreshToken rotateRefreshToken;
    private final UserAccessTokens userAccessTokens;
    private final RevokedSessions revoked;

    @Inject
    public RefreshSession(
            RotateRefreshToken rotateRefreshToken, UserAccessTokens userAccessTokens, RevokedSessions revoked) {
        this.rotateRefreshToken = rotateRefreshToken;
        this.userAccessTokens = userAccessTokens;
        this.revoked = revoked;
    }

    /** Whether the refresh token that this session was found by is valid now. */
    public boolean accepts(Session session) {
        return rotateRefreshToken.accepts(session);
    }

    /** The next pair, with all that its user may do; throws {@link SessionRefused.Expired}. */
    public TokenPair refresh(String token) {
        return refresh(token, null).pair();
    }

    /**
     * The next pair, whose access token has these scopes of its user's, or all of them; throws {@link
     * SessionRefused.Expired}.
     */
    public GrantedTokens refresh(String token, @Nullable Set<String> scopes) {
        var outcome = rotateRefreshToken.spend(token);
        if (outcome instanceof RotateRefreshToken.Renewed renewed) {
            return tokens(renewed, scopes);
        }
        if (outcome instanceof RotateRefreshToken.Reused reused) {
            revoked.add(reused.session().id().toString());
        }
        throw new SessionRefused.Expired();
    }

    private GrantedTokens tokens(RotateRefreshToken.Renewed renewed, @Nullable Set<String> scopes) {
        var session = renewed.session();
        var issued = userAccessTokens
                .issue(session.userId(), new UserAccessTokens.Use(session.id(), session.client(), scopes))
                .orElseThrow(SessionRefused.Expired::new);
        return GrantedTokens.of(issued.token(), renewed.successor());
    }
}
