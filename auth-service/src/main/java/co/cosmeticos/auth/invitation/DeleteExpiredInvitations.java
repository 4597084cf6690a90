package co.cosmeticos.auth.invitation;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Deletes invitations past their retention: they hold the address of a person who may have no account. */
@Component
public class DeleteExpiredInvitations {

    private final Invitations invitations;
    private final InvitationSettings settings;
    private final Clock clock;

    @Inject
    public DeleteExpiredInvitations(Invitations invitations, InvitationSettings settings, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.clock = clock;
    }

    /** Deletes those that ended or expired long enough ago. */
    @Transactional
    public void forget() {
        invitations.forgetBefore(OffsetDateTime.now(clock).minus(settings.retention()));
    }
}
