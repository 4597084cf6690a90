package co.cosmeticos.auth.token;

import co.cosmeticos.auth.session.GrantedTokens;
import co.cosmeticos.auth.session.TokenPair;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a storefront gets for a user.
 *
 * @param scope of the access token and of the ID token: what was granted of what was asked for, and what the user may do
 * @param idToken where {@code openid} was asked for
 */
record UserTokens(TokenPair tokens, String scope, @Nullable String idToken) {

    static UserTokens of(GrantedTokens tokens, List<String> granted, @Nullable String idToken) {
        var scope =
                Stream.concat(granted.stream(), tokens.permissions().stream().sorted());
        return new UserTokens(tokens.pair(), scope.collect(Collectors.joining(" ")), idToken);
    }
}
