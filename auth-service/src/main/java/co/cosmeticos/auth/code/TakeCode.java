package co.cosmeticos.auth.code;

import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a code, once. One that was shown wrongly is void from then on; one that comes back ends the session that it
 * opened, since two have held it (RFC 6749, section 4.1.2).
 */
@Component
public class TakeCode {

    private final AuthorizationCodes codes;
    private final ClientSessions sessions;
    private final EndSession endSession;
    private final Clock clock;

    @Inject
    public TakeCode(AuthorizationCodes codes, ClientSessions sessions, EndSession endSession, Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.endSession = endSession;
        this.clock = clock;
    }

    /** A code that fits; or none, and the session that ended because it came back. */
    record Taken(Optional<AuthorizationCode> code, Optional<UUID> endedSession) {}

    /** Takes it, whether it fits or not. */
    Taken take(AuthorizationCode.Exchange exchange) {
        var hash = AuthorizationCode.hash(exchange.code());
        var code = codes.take(hash);
        return code.isEmpty()
                ? new Taken(code, endOpenedBy(hash))
                : new Taken(code.filter(one -> one.fits(exchange, OffsetDateTime.now(clock))), Optional.empty());
    }

    private Optional<UUID> endOpenedBy(String hash) {
        return sessions.byCode(hash)
                .filter(one -> endSession.end(one.userId(), one.id(), EndSession.Reason.REUSE))
                .map(ClientSessions.Opened::id);
    }
}
