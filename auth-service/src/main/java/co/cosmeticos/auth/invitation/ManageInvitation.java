package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.auth.role.RoleRefused;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Sends, resends and revokes invitations, and audits who did it. Whether the address has an account makes no difference.
 * Throws {@link TokenRefused.MissingPermission} when the actor no longer may grant roles, {@link RoleRefused.Unknown} for
 * a role that does not exist, and {@link RoleRefused.NotHeld} for one with a permission that the actor lacks.
 */
@Component
public class ManageInvitation {

    private final PermissionGuard authority;
    private final Invitations invitations;
    private final SendInvitation sendInvitation;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ManageInvitation(
            PermissionGuard authority,
            Invitations invitations,
            SendInvitation sendInvitation,
            Audit audit,
            Clock clock) {
        this.authority = authority;
        this.invitations = invitations;
        this.sendInvitation = sendInvitation;
        this.audit = audit;
        this.clock = clock;
    }

    /** An invitation as the audit log shows it: without the address. */
    public record InvitationAuditView(UUID invitation, List<String> roles) {
        static InvitationAuditView of(Invitation invitation) {
            return new InvitationAuditView(invitation.id(), invitation.roles());
        }
    }

    /**
     * Invites an address to have these roles.
     *
     * @throws InvitationRefused.Pending when the address has an invitation that can be accepted
     * @throws InvitationRefused.TooSoon when the address was sent one just now
     */
    @Transactional
    public Invitation invite(Actor actor, EmailAddress email, List<String> names, String locale) {
        var roles = names.stream().distinct().sorted().toList();
        authority.requireToGrant(actor, roles);
        if (invitations.isPending(email, OffsetDateTime.now(clock))) {
            throw new InvitationRefused.Pending();
        }
        var invitation = sendInvitation.send(actor, email, roles, locale);
        if (!invitations.add(invitation)) {
            throw new InvitationRefused.Pending();
        }
        note(AuditAction.INVITATION_SENT, invitation);
        return invitation;
    }

    /**
     * Sends an invitation again, by another code and for as long as a new one; the actor is its inviter from now on.
     *
     * @throws InvitationRefused.Closed when it was accepted or revoked
     * @throws InvitationRefused.TooSoon when it was sent just now
     */
    @Transactional
    public Invitation resend(Actor actor, UUID id) {
        authority.requireToGrant(actor, found(id).roles());
        var before = invitations.lock(id).orElseThrow(ManageInvitation::missing);
        if (!before.isOpen()) {
            throw new InvitationRefused.Closed();
        }
        var renewed = sendInvitation.resend(actor, before);
        invitations.renew(renewed);
        note(AuditAction.INVITATION_RESENT, renewed);
        return renewed;
    }

    /** Revokes an invitation, idempotently; throws {@link InvitationRefused.Closed} when it was accepted. */
    @Transactional
    public Invitation revoke(Actor actor, UUID id) {
        authority.requireToRevoke(actor, found(id).roles());
        if (invitations.revoke(id, OffsetDateTime.now(clock))) {
            note(AuditAction.INVITATION_REVOKED, found(id));
        }
        var after = found(id);
        if (after.acceptedAt() != null) {
            throw new InvitationRefused.Closed();
        }
        return after;
    }

    private void note(AuditAction action, Invitation invitation) {
        audit.note(action, invitation.id().toString(), null, InvitationAuditView.of(invitation));
    }

    private Invitation found(UUID id) {
        return invitations.find(id).orElseThrow(ManageInvitation::missing);
    }

    private static NotFound missing() {
        return new NotFound("There is no such invitation.");
    }
}
