package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** Events of invitations: ids, and the language to write in. */
public sealed interface InvitationEvent extends DomainEvent {

    /** The invitation that it is about. */
    UUID invitationId();

    @Override
    default String subject() {
        return invitationId().toString();
    }

    /**
     * An invitation is to be mailed, for the first time or again.
     *
     * @param emailCodeId of the code that the mail brings; one of before is void
     */
    record Sent(UUID invitationId, String locale, UUID emailCodeId) implements InvitationEvent {
        @Override
        public String type() {
            return "invitation.sent";
        }
    }
}
