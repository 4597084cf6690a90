package co.cosmeticos.auth.session;

import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.token.UserId;
import java.util.UUID;

/** Events of sessions. */
public sealed interface SessionEvent extends DomainEvent {

    /** A session was ended before its time: by its owner, or because a spent token came back. */
    record Revoked(UUID sid, UserId userId) implements SessionEvent {
        @Override
        public String type() {
            return "session.revoked";
        }

        @Override
        public String subject() {
            return sid.toString();
        }
    }

    /**
     * A token that had been spent came back: a copy of it is in other hands. Its session has ended; its owner is
     * told.
     */
    record ReuseDetected(UUID sid, UserId userId) implements SessionEvent {
        @Override
        public String type() {
            return "session.reuse-detected";
        }

        @Override
        public String subject() {
            return sid.toString();
        }
    }
}
