package co.cosmeticos.auth.user;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What other services hear of users: ids, and the language to write to them in. */
public sealed interface UserEvent extends DomainEvent {

    /** The user that it is about. */
    UUID userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /**
     * Somebody opened an account.
     *
     * @param emailCodeId of the email code that verifies the address; absent where a provider has
     *     shown that
     */
    record Registered(UUID userId, @Nullable UUID emailCodeId, String locale) implements UserEvent {
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

    /** Another mail was asked for, to show that the address is the person's own. */
    record VerificationRequested(UUID userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.verification-requested";
        }
    }

    /** The address has proved to be the person's own. */
    record Verified(UUID userId) implements UserEvent {
        @Override
        public String type() {
            return "user.verified";
        }
    }

    /** Somebody who has forgotten the password asked for a mail. */
    record PasswordResetRequested(UUID userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.password-reset-requested";
        }
    }

    /** The password is another; all sessions of before have ended. */
    record PasswordChanged(UUID userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.password-changed";
        }
    }

    /** A second factor is asked for beside the password from now on; recovery codes of before are void. */
    record SecondFactorEnabled(UUID userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.second-factor-enabled";
        }
    }

    /** The password alone is asked for from now on. */
    record SecondFactorDisabled(UUID userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.second-factor-disabled";
        }
    }

    /** A person wants another address; the email code goes there. */
    record EmailChangeRequested(UUID userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.email-change-requested";
        }
    }

    /** A person has another address; the email code tells the one of before. */
    record EmailChanged(UUID userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.email-changed";
        }
    }
}
