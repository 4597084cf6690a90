package co.cosmeticos.auth.client;

import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Set;

/** Client credentials, RFC 6749, section 4.4. */
@Component
public class GrantToken {

    private static final Set<String> ROLES = Set.of("service");

    private final ServiceClients clients;
    private final AccessTokens tokens;

    @Inject
    public GrantToken(ServiceClients clients, AccessTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    /** The token of a client and the scopes that it carries. */
    record Granted(AccessTokens.AccessToken token, Set<String> scopes) {}

    /** A token with the scopes asked for; throws {@link TokenRequestRefused}. */
    Granted grant(ClientCredentials credentials, String scope) {
        var client = clients.find(credentials.id())
                .filter(known -> known.hasSecret(credentials.secret()))
                .orElseThrow(TokenRequestRefused.Client::new);
        var scopes = client.granted(scope);
        return new Granted(tokens.issue(new AccessTokens.Bearer(client.id(), ROLES, scopes, null)), scopes);
    }
}
