package co.cosmeticos.auth.user;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** What other services hear of users: ids, and the language to write to them in. */
public sealed interface UserEvent extends DomainEvent {

    /** The user that it is about. */
    UUID userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /** Somebody opened an account. */
    record Registered(UUID userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.registered";
        }
    }

    /** Somebody tried to open an account for an address that has one; its owner is told by mail. */
    record RegistrationRepeated(UUID userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.registration-repeated";
        }
    }
}
