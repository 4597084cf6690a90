package co.cosmeticos.auth.session;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Revokes sessions, for every service. */
@Component
public class RevokeSession {

    private static final Logger LOG = Logger.getLogger(RevokeSession.class.getName());

    private final Sessions sessions;
    private final Revocations revocations;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public RevokeSession(Sessions sessions, Revocations revocations, Outbox outbox, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a session ended before its time. */
    public enum Reason {
        LOGOUT,
        REUSE,
        /** Its owner ended it from another device. */
        REVOKED,
        PASSWORD,
        DISABLED,
        /** Its owner administers no longer. */
        ROLES,
        /** Its owner is to be erased. */
        ERASED
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
            tell(session.id(), session.userId(), reason);
        }
    }

    /** Ends one of a user's sessions; false when they have no such active session. */
    @Transactional
    public boolean end(UserId user, UUID session, Reason reason) {
        return !endOf(user, session, reason).isEmpty();
    }

    /** Ends all of a user's sessions; their ids. */
    @Transactional
    public List<UUID> endAll(UserId user, Reason reason) {
        return endOf(user, null, reason);
    }

    private List<UUID> endOf(UserId user, @Nullable UUID session, Reason reason) {
        var ended = sessions.endOf(user, session, reason.name(), OffsetDateTime.now(clock));
        ended.forEach(one -> tell(one, user, reason));
        return ended;
    }

    private void tell(UUID session, UserId user, Reason reason) {
        revocations.add(session);
        outbox.append(new SessionEvent.Revoked(session, user));
        audit.note(AuditAction.SESSION_ENDED, user, null, Map.of("session", session, "reason", reason));
        if (reason == Reason.REUSE) {
            outbox.append(new SessionEvent.ReuseDetected(session, user));
        }
        LOG.log(Level.INFO, "session {0} ended: {1}", new Object[] {session, reason});
    }
}
