package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.token.UserId;
import java.util.UUID;

/** Events of an erasure. */
public sealed interface ErasureEvent extends DomainEvent {

    /** The person's id, which nobody has when all is done. */
    UserId userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /** An erasure was requested; the user is told by mail. */
    record Requested(UserId userId, UUID erasureId, String locale) implements ErasureEvent {
        @Override
        public String type() {
            return "user.erasure-requested";
        }
    }

    /** Every service is to erase the user now. */
    record Erased(UserId userId, UUID erasureId) implements ErasureEvent {
        @Override
        public String type() {
            return "user.erased";
        }
    }
}
