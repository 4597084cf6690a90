package co.cosmeticos.auth.token;

import co.cosmeticos.auth.client.EndGrant;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.oauth.TokenRequestRefused;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a token at its client's wish, with every other token of the same session or grant (RFC 7009, section 2.1). */
@Component
public class RevokeToken {

    private final FindToken findToken;
    private final ClientSessions clientSessions;
    private final Sessions sessions;
    private final EndSession endSession;
    private final EndGrant endGrant;

    @Inject
    public RevokeToken(
            FindToken findToken,
            ClientSessions clientSessions,
            Sessions sessions,
            EndSession endSession,
            EndGrant endGrant) {
        this.findToken = findToken;
        this.clientSessions = clientSessions;
        this.sessions = sessions;
        this.endSession = endSession;
        this.endGrant = endGrant;
    }

    /**
     * What ended; empty when the token was not good, which is as it should be.
     *
     * @throws TokenRequestRefused.Grant for a token of another client
     * @throws TokenRequestRefused.TokenType for one of the shop's services, whose tokens last for minutes and end by themselves
     */
    @Transactional
    public Optional<UUID> revoke(String client, String token) {
        if (FindToken.isRefreshToken(token)) {
            // Also one that has been spent: a client that lost its successor wants the session to end all the same.
            return sessions.find(token).map(session -> {
                requireSame(clientSessions.clientOf(session.id()).orElse(null), client);
                endSession.end(session, EndSession.Reason.LOGOUT);
                return session.id();
            });
        }
        return findToken.find(token).map(known -> {
            requireSame(known.client(), client);
            return end(known);
        });
    }

    private static void requireSame(@Nullable String owner, String client) {
        if (!client.equals(owner)) {
            throw new TokenRequestRefused.Grant();
        }
    }

    private UUID end(KnownToken known) {
        var session = known.session();
        if (session == null) {
            throw new TokenRequestRefused.TokenType();
        }
        if (known.user() == null) {
            endGrant.end(known.subject(), session);
        } else {
            endSession.end(known.user(), session, EndSession.Reason.LOGOUT);
        }
        return session;
    }
}
