package co.cosmeticos.auth.oauth;

import co.cosmeticos.auth.code.AuthorizationCode;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.code.RedeemCode;
import co.cosmeticos.auth.session.RefreshSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tokens of a person for a storefront, which keeps no secret: what it shows was given to it and to nobody else. */
@Component
public class GrantUserToken {

    private final RedeemCode redeemCode;
    private final RefreshSession refreshSession;
    private final ClientSessions sessions;

    @Inject
    public GrantUserToken(RedeemCode redeemCode, RefreshSession refreshSession, ClientSessions sessions) {
        this.redeemCode = redeemCode;
        this.refreshSession = refreshSession;
        this.sessions = sessions;
    }

    /** For a code, RFC 6749, section 4.1.3; throws {@link TokenRequestRefused.Grant}. */
    RedeemCode.Redeemed byCode(AuthorizationCode.Exchange exchange, @Nullable String device) {
        try {
            return redeemCode.redeem(exchange, device).orElseThrow(TokenRequestRefused.Grant::new);
        } catch (SessionRefused.Over e) {
            throw new TokenRequestRefused.Grant();
        }
    }

    /** For a refresh token, RFC 6749, section 6; throws {@link TokenRequestRefused.Grant}. */
    TokenPair byRefreshToken(String token, String client) {
        if (sessions.clientOf(token).filter(client::equals).isEmpty()) {
            throw new TokenRequestRefused.Grant();
        }
        try {
            return refreshSession.refresh(token);
        } catch (SessionRefused.Over e) {
            throw new TokenRequestRefused.Grant();
        }
    }
}
