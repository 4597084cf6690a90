package co.cosmeticos.auth.session;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Exchanges a refresh token for its successor (RFC 9700, section 4.14): once, by one conditional update. The token spent
 * last gets the same successor for a moment longer; any older one counts as stolen, and ends its session.
 */
@Component
public class RotateRefreshToken {

    private final Sessions sessions;
    private final RefreshTokens tokens;
    private final RevokeSession revokeSession;
    private final SessionSettings settings;
    private final Clock clock;

    @Inject
    public RotateRefreshToken(
            Sessions sessions,
            RefreshTokens tokens,
            RevokeSession revokeSession,
            SessionSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.revokeSession = revokeSession;
        this.settings = settings;
        this.clock = clock;
    }

    /** The outcome of a rotation; a value, because the end of a session must be committed before it is refused. */
    sealed interface Outcome {}

    /** It has a successor. */
    record Renewed(Session session, String successor) implements Outcome {}

    /** It came back too late; its session has ended now. */
    record Reused(Session session) implements Outcome {}

    /** Whether the token that this session was found by has a successor at this moment, or would be reused. */
    boolean accepts(Session session) {
        var now = OffsetDateTime.now(clock);
        return !session.isOver(now)
                && (session.spentAt() == null
                        || session.isInGrace(now, settings.grace().toSeconds()));
    }

    /** Throws {@link SessionRefused.Expired} for a token that is unknown or whose session is over. */
    @Transactional
    public Outcome spend(String token) {
        var now = OffsetDateTime.now(clock);
        var spent = sessions.spend(token, now);
        var session = sessions.find(token).orElseThrow(SessionRefused.Expired::new);
        if (session.isOver(now)) {
            throw new SessionRefused.Expired();
        }
        var successor = tokens.successorOf(token);
        if (spent) {
            sessions.addToken(successor, session.id(), session.generation() + 1, now);
            return new Renewed(session, successor);
        }
        if (session.isInGrace(now, settings.grace().toSeconds())) {
            return new Renewed(session, successor);
        }
        revokeSession.end(session, RevokeSession.Reason.REUSE);
        return new Reused(session);
    }
}
