package co.cosmeticos.auth.token;

import co.cosmeticos.auth.client.Client;
import co.cosmeticos.auth.client.Clients;
import co.cosmeticos.auth.code.ClientSessions;
import co.cosmeticos.auth.session.Session;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.TokenVerifier;
import co.cosmeticos.platform.token.UserId;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks up a token that is active: an access token as every service verifies it, and its session still there; a refresh
 * token that has not been spent.
 */
@Component
public class TokenLookup {

    private final TokenVerifier verifier;
    private final Sessions sessions;
    private final ClientSessions clientSessions;
    private final Clients clients;
    private final Clock clock;

    @Inject
    public TokenLookup(
            TokenVerifier verifier, Sessions sessions, ClientSessions clientSessions, Clients clients, Clock clock) {
        this.verifier = verifier;
        this.sessions = sessions;
        this.clientSessions = clientSessions;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * Empty for what is no token of ours, or no longer; throws {@link TokenRefused.Unverifiable} while there are no
     * keys.
     */
    Optional<ActiveToken> find(String token) {
        var known = isRefreshToken(token) ? refresh(token) : access(token);
        // A resource server bears with clocks that differ; here there is one.
        return known.filter(one -> one.expiresAt().isAfter(clock.instant()));
    }

    /** Whether it has the form of one: the parts of an access token are parted by dots. */
    static boolean isRefreshToken(String token) {
        return token.indexOf('.') < 0;
    }

    private Optional<ActiveToken> refresh(String token) {
        return sessions.find(token)
                .filter(this::isGood)
                .map(session -> ActiveToken.refresh(
                        session.userId(),
                        session.id(),
                        clientSessions.clientOf(session.id()).orElse(null),
                        session.expiresAt()));
    }

    private boolean isGood(Session session) {
        return session.spentAt() == null && !session.isOver(OffsetDateTime.now(clock));
    }

    private Optional<ActiveToken> access(String token) {
        try {
            var caller = verifier.verify(token);
            var claims = SignedJWT.parse(token).getJWTClaimsSet();
            return caller.userId().isPresent() ? ofPerson(caller, claims) : ofProgram(caller, claims);
        } catch (TokenRefused.Invalid | ParseException e) {
            return Optional.empty();
        }
    }

    private Optional<ActiveToken> ofPerson(Caller caller, JWTClaimsSet claims) {
        return caller.session()
                .map(UUID::fromString)
                .filter(session -> sessions.isOpen(session, OffsetDateTime.now(clock)))
                .map(session -> ActiveToken.access(
                        claims,
                        clientSessions.clientOf(session).orElse(null),
                        caller.userId().map(UserId::new).orElse(null),
                        session));
    }

    private Optional<ActiveToken> ofProgram(Caller caller, JWTClaimsSet claims) {
        var session = caller.session().map(UUID::fromString).orElse(null);
        return clients.find(claims.getSubject())
                .filter(client -> client.isService() || isOfItsGrant(client, session))
                .map(client -> ActiveToken.access(claims, client.id(), null, session));
    }

    private static boolean isOfItsGrant(Client client, @Nullable UUID session) {
        return session != null && session.equals(client.grantId());
    }
}
