package co.cosmeticos.auth.token;

import co.cosmeticos.auth.client.Client;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Optional;

/** Introspects a token for a client: its own, and everybody's where it may. */
@Component
public class IntrospectToken {

    private final TokenLookup tokenLookup;

    @Inject
    public IntrospectToken(TokenLookup tokenLookup) {
        this.tokenLookup = tokenLookup;
    }

    /** The token; empty for an inactive one, and for one that this client is not to know of (RFC 7662, section 2.2). */
    Optional<ActiveToken> introspect(Client asker, String token) {
        return tokenLookup
                .find(token)
                .filter(known -> asker.mayIntrospect() || asker.id().equals(known.client()));
    }
}
