package co.cosmeticos.auth.token;

import co.cosmeticos.auth.client.Client;
import co.cosmeticos.auth.key.AccessTokens;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Client credentials, RFC 6749, section 4.4. */
@Component
public class ClientCredentialsGrant {

    private static final Set<String> SERVICE = Set.of("service");

    private final AccessTokens tokens;

    @Inject
    public ClientCredentialsGrant(AccessTokens tokens) {
        this.tokens = tokens;
    }

    /** The token of a client and the scopes that it carries. */
    record Granted(AccessTokens.AccessToken token, Set<String> scopes) {}

    /** A token with the scopes asked for; throws {@link OAuthError.Scope}. */
    Granted grant(Client client, String scope) {
        var scopes = granted(client, scope);
        return new Granted(tokens.issue(bearer(client, scopes)), scopes);
    }

    private static AccessTokens.Bearer bearer(Client client, Set<String> scopes) {
        var grant = client.grantId();
        return new AccessTokens.Bearer(
                client.id(),
                client.isService() ? SERVICE : Set.of(),
                scopes,
                grant == null ? null : grant.toString(),
                client.id());
    }

    // All that it has when it names none.
    private static Set<String> granted(Client client, String requested) {
        if (requested.isBlank()) {
            return new TreeSet<>(client.grantable());
        }
        var wanted = new TreeSet<>(List.of(requested.trim().split("\\s+")));
        if (!client.grantable().containsAll(wanted)) {
            throw new OAuthError.Scope();
        }
        return wanted;
    }
}
