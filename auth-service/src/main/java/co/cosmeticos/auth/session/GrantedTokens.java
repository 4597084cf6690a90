package co.cosmeticos.auth.session;

import co.cosmeticos.auth.key.AccessTokens;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pair of tokens, and the permissions of the access token.
 *
 * @param permissions that stand in its {@code scope}
 */
public record GrantedTokens(TokenPair pair, Set<String> permissions) {

    public GrantedTokens {
        permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }

    static GrantedTokens of(AccessTokens.AccessToken access, String refreshToken) {
        return new GrantedTokens(TokenPair.of(access, refreshToken), access.scopes());
    }
}
