package co.cosmeticos.auth.user;

import co.cosmeticos.platform.outbox.DomainEvent;
import co.cosmeticos.platform.token.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events of users: ids, and the language to write to them in. */
public sealed interface UserEvent extends DomainEvent {

    /** The user that it is about. */
    UserId userId();

    @Override
    default String subject() {
        return userId().toString();
    }

    /**
     * A user has registered.
     *
     * @param emailCodeId of the email code that verifies the address; absent where a provider has
     *     shown that
     */
    record Registered(UserId userId, @Nullable UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.registered";
        }
    }

    /** Somebody tried to open an account for an address that has one; its owner is told by mail. */
    record RegistrationRepeated(UserId userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.registration-repeated";
        }
    }

    /** Another verification code was requested. */
    record VerificationRequested(UserId userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.verification-requested";
        }
    }

    /** The account was never verified, is not used, and will be erased; the email code keeps it until then. */
    record ErasureAnnounced(UserId userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.erasure-announced";
        }
    }

    /** The email address is verified. */
    record Verified(UserId userId) implements UserEvent {
        @Override
        public String type() {
            return "user.verified";
        }
    }

    /** A password reset was requested. */
    record PasswordResetRequested(UserId userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.password-reset-requested";
        }
    }

    /** The password has changed; all earlier sessions have ended. */
    record PasswordChanged(UserId userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.password-changed";
        }
    }

    /** A second factor is asked for beside the password from now on; recovery codes of before are void. */
    record SecondFactorEnabled(UserId userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.second-factor-enabled";
        }
    }

    /** The password alone is asked for from now on. */
    record SecondFactorDisabled(UserId userId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.second-factor-disabled";
        }
    }

    /** A change of email address was requested; the email code goes to the new one. */
    record EmailChangeRequested(UserId userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.email-change-requested";
        }
    }

    /** The email address has changed; a mail tells the old one. */
    record EmailChanged(UserId userId, UUID emailCodeId, String locale) implements UserEvent {
        @Override
        public String type() {
            return "user.email-changed";
        }
    }
}
