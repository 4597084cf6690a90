package co.cosmeticos.auth.code;

import co.cosmeticos.auth.key.IdTokens;
import co.cosmeticos.auth.session.GrantedTokens;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exchanges a code for tokens (RFC 6749, section 4.1.3; OpenID Connect Core 1.0, section 3.1.3). */
@Component
public class RedeemCode {

    private final SpendCode spendCode;
    private final IdTokens idTokens;
    private final RevokedSessions revoked;

    @Inject
    public RedeemCode(SpendCode spendCode, IdTokens idTokens, RevokedSessions revoked) {
        this.spendCode = spendCode;
        this.idTokens = idTokens;
        this.revoked = revoked;
    }

    /**
     * What the storefront gets.
     *
     * @param idToken where {@code openid} was asked for
     * @param scope that was asked for and granted
     */
    public record Redeemed(GrantedTokens tokens, @Nullable String idToken, String scope) {}

    /**
     * Empty when the code is not good for this exchange.
     *
     * @throws co.cosmeticos.auth.session.SessionRefused.Over when the person may not come in any more
     */
    public Optional<Redeemed> redeem(AuthorizationCode.Exchange exchange, @Nullable String device) {
        var outcome = spendCode.spend(exchange, device);
        if (outcome instanceof SpendCode.Spoilt gone) {
            gone.endedSession().ifPresent(session -> revoked.add(session.toString()));
        }
        return outcome instanceof SpendCode.Good good ? Optional.of(redeemed(good)) : Optional.empty();
    }

    private Redeemed redeemed(SpendCode.Good good) {
        var scopes = AuthorizationRequest.words(good.code().scope());
        var tokens = good.session().tokens();
        return new Redeemed(
                tokens,
                scopes.contains("openid") ? idToken(good.code(), good.session().user(), scopes) : null,
                good.code().scope());
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
