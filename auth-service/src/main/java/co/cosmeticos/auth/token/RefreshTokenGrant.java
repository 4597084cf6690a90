package co.cosmeticos.auth.token;

import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.Session;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.auth.session.UserAccessTokens;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The refresh token grant, RFC 6749, section 6. The token that comes with it keeps the scope that was granted. */
@Component
public class RefreshTokenGrant {

    private final RefreshSession refreshSession;
    private final Sessions sessions;
    private final UserAccessTokens userAccessTokens;

    @Inject
    public RefreshTokenGrant(RefreshSession refreshSession, Sessions sessions, UserAccessTokens userAccessTokens) {
        this.refreshSession = refreshSession;
        this.sessions = sessions;
        this.userAccessTokens = userAccessTokens;
    }

    /**
     * The next tokens of a session.
     *
     * @param scope of the access token; null for all that was granted
     * @throws OAuthError.Grant for a token of another client, or whose session has ended
     * @throws OAuthError.Scope for more than was granted; the refresh token is not spent
     */
    UserTokens refresh(String token, String client, @Nullable String scope) {
        var session =
                sessions.find(token).filter(one -> client.equals(one.client())).orElseThrow(OAuthError.Grant::new);
        var requested = scope == null ? null : requested(session, scope);
        try {
            var tokens = refreshSession.refresh(token, requested);
            var granted = new ArrayList<>(AuthorizationRequest.words(session.scope()));
            if (requested != null) {
                granted.retainAll(requested);
            }
            return UserTokens.of(tokens, granted, null);
        } catch (SessionRefused.Expired e) {
            throw new OAuthError.Grant();
        }
    }

    // Who shows a token that was spent learns nothing of its scopes: the refresh refuses them and ends the session.
    private Set<String> requested(Session session, String scope) {
        if (!refreshSession.accepts(session)) {
            return Set.of();
        }
        var requested = new TreeSet<>(AuthorizationRequest.words(scope));
        var granted = new HashSet<>(userAccessTokens.permissions(session.userId()));
        granted.addAll(AuthorizationRequest.words(session.scope()));
        if (requested.isEmpty() || !granted.containsAll(requested)) {
            throw new OAuthError.Scope();
        }
        return requested;
    }
}
