package co.cosmeticos.auth.erasure;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** What other services hear of an erasure. */
public sealed interface ErasureEvent extends DomainEvent {

    /** The person's id, which nobody has when all is done. */
    UUID userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /** Somebody will be erased, and is told so by mail. */
    record Requested(UUID userId, UUID erasureId, String locale) implements ErasureEvent {
        @Override
        public String type() {
            return "user.erasure-requested";
        }
    }

    /** Nobody keeps anything of this person from now on. */
    record Erased(UUID userId, UUID erasureId) implements ErasureEvent {
        @Override
        public String type() {
            return "user.erased";
        }
    }
}
