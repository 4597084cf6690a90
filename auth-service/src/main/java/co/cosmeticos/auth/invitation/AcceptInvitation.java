package co.cosmeticos.auth.invitation;

import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accepts an invitation: opens an account with its roles, or gives them to the account that the owner is signed in to. */
@Component
public class AcceptInvitation {

    private final RedeemInvitation redeemInvitation;
    private final Users users;
    private final NewPassword newPassword;
    private final FinishAcceptance finishAcceptance;
    private final RevokedSessions revoked;

    @Inject
    public AcceptInvitation(
            RedeemInvitation redeemInvitation,
            Users users,
            NewPassword newPassword,
            FinishAcceptance finishAcceptance,
            RevokedSessions revoked) {
        this.redeemInvitation = redeemInvitation;
        this.users = users;
        this.newPassword = newPassword;
        this.finishAcceptance = finishAcceptance;
        this.revoked = revoked;
    }

    /**
     * What comes with a code.
     *
     * @param signedIn the user whose token came along
     * @param name of the account that is opened
     * @param password of that account
     */
    record Presented(
            String code,
            Optional<UserId> signedIn,
            @Nullable String name,
            @Nullable String password) {}

    /**
     * Accepts it; a refusal leaves the code valid.
     *
     * @throws co.cosmeticos.auth.emailcode.EmailCodeRefused.InvalidCode when the code is invalid, the inviter may no longer
     *     grant the roles, or the account of the address is disabled
     * @throws InvitationRefused.SignInRequired when the address has a verified account that nobody is signed in to
     * @throws InvitationRefused.DetailsRequired when it has none, and name or password are missing
     * @throws co.cosmeticos.auth.password.PasswordRefused when the password is not taken, or not now
     */
    void accept(Presented shown) {
        var invitation = redeemInvitation.look(shown.code());
        var isOwned = users.find(invitation.address()).filter(User::isVerified).isPresent();
        var account = isOwned ? Optional.<FinishAcceptance.NewAccount>empty() : account(invitation, shown);
        revoked.addAll(finishAcceptance.finish(shown.code(), shown.signedIn(), account));
    }

    private Optional<FinishAcceptance.NewAccount> account(Invitation invitation, Presented shown) {
        if (shown.name() == null || shown.password() == null) {
            throw new InvitationRefused.DetailsRequired();
        }
        var hash = newPassword.hash(shown.password(), List.of(invitation.email(), shown.name()));
        return Optional.of(new FinishAcceptance.NewAccount(shown.name(), hash));
    }
}
