package co.cosmeticos.auth.token;

import co.cosmeticos.auth.client.RevokeClientTokens;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Revokes a token for its client, with every other token of the same session or grant (RFC 7009, section 2.1). */
@Component
public class RevokeToken {

    private final TokenLookup tokenLookup;
    private final ClientSessions clientSessions;
    private final Sessions sessions;
    private final RevokeSession revokeSession;
    private final RevokeClientTokens revokeClientTokens;

    @Inject
    public RevokeToken(
            TokenLookup tokenLookup,
            ClientSessions clientSessions,
            Sessions sessions,
            RevokeSession revokeSession,
            RevokeClientTokens revokeClientTokens) {
        this.tokenLookup = tokenLookup;
        this.clientSessions = clientSessions;
        this.sessions = sessions;
        this.revokeSession = revokeSession;
        this.revokeClientTokens = revokeClientTokens;
    }

    /**
     * The session or grant that ended; empty for an inactive token, which is no error.
     *
     * @throws OAuthError.Grant for a token of another client
     * @throws OAuthError.TokenType for one of the shop's services, whose tokens last for minutes and end by themselves
     */
    @Transactional
    public Optional<UUID> revoke(String client, String token) {
        if (TokenLookup.isRefreshToken(token)) {
            // Also one that has been spent: a client that lost its successor wants the session to end all the same.
            return sessions.find(token).map(session -> {
                requireSame(clientSessions.clientOf(session.id()).orElse(null), client);
                revokeSession.end(session, RevokeSession.Reason.LOGOUT);
                return session.id();
            });
        }
        return tokenLookup.find(token).map(known -> {
            requireSame(known.client(), client);
            return end(known);
        });
    }

    private static void requireSame(@Nullable String owner, String client) {
        if (!client.equals(owner)) {
            throw new OAuthError.Grant();
        }
    }

    private UUID end(ActiveToken known) {
        var session = known.session();
        if (session == null) {
            throw new OAuthError.TokenType();
        }
        if (known.user() == null) {
            revokeClientTokens.end(known.subject(), session);
        } else {
            revokeSession.end(known.user(), session, RevokeSession.Reason.LOGOUT);
        }
        return session;
    }
}
