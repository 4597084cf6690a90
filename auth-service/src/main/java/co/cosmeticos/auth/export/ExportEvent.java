package co.cosmeticos.auth.export;

import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.token.UserId;
import java.util.UUID;

/** Events of an export. */
public sealed interface ExportEvent extends DomainEvent {

    /** Whose it is. */
    UserId userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /** A user has requested their data; each service adds its part. */
    record Requested(UserId userId, UUID exportId) implements ExportEvent {
        @Override
        public String type() {
            return "user.export-requested";
        }
    }

    /** Every service has added its part; the user is told by mail. */
    record Ready(UserId userId, UUID exportId, String locale) implements ExportEvent {
        @Override
        public String type() {
            return "user.export-ready";
        }
    }
}
