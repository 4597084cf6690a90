package co.cosmeticos.auth.session;

import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends a session for every service. */
@Component
public class EndSession {

    private static final Logger LOG = Logger.getLogger(EndSession.class.getName());

    private final Sessions sessions;
    private final Revocations revocations;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public EndSession(Sessions sessions, Revocations revocations, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Why a session ended before its time. */
    public enum Reason {
        LOGOUT,
        REUSE
    }

    /** Ends the session that this refresh token is of, whichever of its tokens it is; the session, if there is one. */
    @Transactional
    public Optional<Session> logOut(String token) {
        var session = sessions.find(token);
        session.ifPresent(one -> end(one, Reason.LOGOUT));
        return session;
    }

    /** Ends a session; one that has ended stays as it is. */
    @Transactional
    public void end(Session session, Reason reason) {
        if (sessions.end(session.id(), reason.name(), OffsetDateTime.now(clock))) {
            revocations.add(session.id());
            outbox.append(new SessionEvent.Revoked(session.id(), session.userId()));
            LOG.log(Level.INFO, "session {0} ended: {1}", new Object[] {session.id(), reason});
        }
    }
}
