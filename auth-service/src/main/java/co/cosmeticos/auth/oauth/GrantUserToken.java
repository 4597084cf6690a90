package co.cosmeticos.auth.oauth;

import co.cosmeticos.auth.code.AuthorizationCode;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.code.RedeemCode;
import co.cosmeticos.auth.grant.UserTokens;
import co.cosmeticos.auth.session.GrantedTokens;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.Session;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tokens of a person for a storefront, which keeps no secret: what it shows was given to it and to nobody else. */
@Component
public class GrantUserToken {

    private final RedeemCode redeemCode;
    private final RefreshSession refreshSession;
    private final Sessions sessions;
    private final UserTokens userTokens;

    @Inject
    public GrantUserToken(
            RedeemCode redeemCode, RefreshSession refreshSession, Sessions sessions, UserTokens userTokens) {
        this.redeemCode = redeemCode;
        this.refreshSession = refreshSession;
        this.sessions = sessions;
        this.userTokens = userTokens;
    }

    /**
     * What a storefront gets.
     *
     * @param scope of the access token and of the ID token: what was granted of what was asked for, and what the person may do
     */
    record Granted(TokenPair tokens, String scope, @Nullable String idToken) {
        static Granted of(GrantedTokens tokens, List<String> asked, @Nullable String idToken) {
            var scope =
                    Stream.concat(asked.stream(), tokens.permissions().stream().sorted());
            return new Granted(tokens.pair(), scope.collect(Collectors.joining(" ")), idToken);
        }
    }

    /** For a code, RFC 6749, section 4.1.3; throws {@link TokenRequestRefused.Grant}. */
    Granted byCode(AuthorizationCode.Exchange exchange, @Nullable String device) {
        try {
            var redeemed = redeemCode.redeem(exchange, device).orElseThrow(TokenRequestRefused.Grant::new);
            return Granted.of(redeemed.tokens(), AuthorizationRequest.words(redeemed.scope()), redeemed.idToken());
        } catch (SessionRefused.Over e) {
            throw new TokenRequestRefused.Grant();
        }
    }

    /**
     * For a refresh token, RFC 6749, section 6. The token that comes with it keeps the scope that was granted.
     *
     * @param scope of the access token; null for all that was granted
     * @throws TokenRequestRefused.Grant for a token of another client, or whose session is over
     * @throws TokenRequestRefused.Scope for more than was granted; the refresh token is not spent
     */
    Granted byRefreshToken(String token, String client, @Nullable String scope) {
        var session = sessions.find(token)
                .filter(one -> client.equals(one.client()))
                .orElseThrow(TokenRequestRefused.Grant::new);
        var wanted = scope == null ? null : wanted(session, scope);
        try {
            var tokens = refreshSession.refresh(token, wanted);
            var asked = new ArrayList<>(AuthorizationRequest.words(session.scope()));
            if (wanted != null) {
                asked.retainAll(wanted);
            }
            return Granted.of(tokens, asked, null);
        } catch (SessionRefused.Over e) {
            throw new TokenRequestRefused.Grant();
        }
    }

    // Who shows a token that was spent learns nothing of its scopes: the refresh refuses them and ends the session.
    private Set<String> wanted(Session session, String scope) {
        if (!refreshSession.accepts(session)) {
            return Set.of();
        }
        var wanted = new TreeSet<>(AuthorizationRequest.words(scope));
        var granted = new HashSet<>(userTokens.permissions(session.userId()));
        granted.addAll(AuthorizationRequest.words(session.scope()));
        if (wanted.isEmpty() || !granted.containsAll(wanted)) {
            throw new TokenRequestRefused.Scope();
        }
        return wanted;
    }
}
