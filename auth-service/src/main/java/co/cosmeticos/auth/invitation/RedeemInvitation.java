package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.EmailCodeSigner;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Redeems the code of an invitation, once. */
@Component
public class RedeemInvitation {

    private final EmailCodeSigner codes;
    private final Invitations invitations;
    private final Clock clock;

    @Inject
    public RedeemInvitation(EmailCodeSigner codes, Invitations invitations, Clock clock) {
        this.codes = codes;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The invitation of this code, which can still be accepted; throws {@link EmailCodeRefused.InvalidCode}. */
    Invitation look(String code) {
        return codes.read(code)
                .flatMap(id -> invitations.findByCode(id, OffsetDateTime.now(clock)))
                .orElseThrow(EmailCodeRefused.InvalidCode::new);
    }

    /** Marks the invitation as accepted by this user; throws {@link EmailCodeRefused.InvalidCode}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(Invitation invitation, UserId user) {
        if (!invitations.accept(invitation.codeId(), user, OffsetDateTime.now(clock))) {
            throw new EmailCodeRefused.InvalidCode();
        }
    }
}
