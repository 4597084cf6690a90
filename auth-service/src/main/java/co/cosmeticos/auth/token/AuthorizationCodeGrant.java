package co.cosmeticos.auth.token;

import co.cosmeticos.auth.code.AuthorizationCode;
import co.cosmeticos.auth.code.AuthorizationRequest;
import co.cosmeticos.auth.code.RedeemCode;
import co.cosmeticos.auth.key.IdTokens;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The authorization code grant (RFC 6749, section 4.1.3; OpenID Connect Core 1.0, section 3.1.3): a storefront, which
 * keeps no secret, exchanges a code that was issued to it and to nobody else.
 */
@Component
public class AuthorizationCodeGrant {

    private final RedeemCode redeemCode;
    private final IdTokens idTokens;
    private final RevokedSessions revoked;

    @Inject
    public AuthorizationCodeGrant(RedeemCode redeemCode, IdTokens idTokens, RevokedSessions revoked) {
        this.redeemCode = redeemCode;
        this.idTokens = idTokens;
        this.revoked = revoked;
    }

    /**
     * Throws {@link OAuthError.Grant} when the code does not fit the exchange, or its user may not sign in any more.
     */
    UserTokens exchange(AuthorizationCode.Exchange exchange, @Nullable String device) {
        if (redeem(exchange, device) instanceof RedeemCode.Redeemed redeemed) {
            return tokens(redeemed);
        }
        throw new OAuthError.Grant();
    }

    private RedeemCode.Outcome redeem(AuthorizationCode.Exchange exchange, @Nullable String device) {
        try {
            var outcome = redeemCode.redeem(exchange, device);
            if (outcome instanceof RedeemCode.Rejected rejected) {
                rejected.revokedSession().ifPresent(session -> revoked.add(session.toString()));
            }
            return outcome;
        } catch (SessionRefused.Expired e) {
            throw new OAuthError.Grant();
        }
    }

    private UserTokens tokens(RedeemCode.Redeemed redeemed) {
        var scopes = AuthorizationRequest.words(redeemed.code().scope());
        var session = redeemed.session();
        var idToken = scopes.contains("openid") ? idToken(redeemed.code(), session.user(), scopes) : null;
        return UserTokens.of(session.tokens(), scopes, idToken);
    }

    private String idToken(AuthorizationCode code, User user, List<String> scopes) {
        var claims = new LinkedHashMap<String, Object>();
        if (scopes.contains("email")) {
            claims.putAll(Map.of("email", user.email(), "email_verified", user.isVerified()));
        }
        if (scopes.contains("profile")) {
            claims.putAll(Map.of("name", user.name(), "locale", user.locale()));
        }
        return idTokens.issue(new IdTokens.Statement(
                user.id().toString(),
                code.clientId(),
                code.nonce(),
                code.authenticatedAt().toInstant(),
                claims));
    }
}
