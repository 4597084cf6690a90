package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.util.List;

/** Resets a forgotten password by the code that was mailed. */
@Component
public class ResetPassword {

    private final RedeemEmailCode redeemEmailCode;
    private final Users users;
    private final NewPassword newPassword;
    private final FinishReset finishReset;
    private final RevokedSessions revoked;

    @Inject
    public ResetPassword(
            RedeemEmailCode redeemEmailCode,
            Users users,
            NewPassword newPassword,
            FinishReset finishReset,
            RevokedSessions revoked) {
        this.redeemEmailCode = redeemEmailCode;
        this.users = users;
        this.newPassword = newPassword;
        this.finishReset = finishReset;
        this.revoked = revoked;
    }

    /**
     * Sets it and ends all sessions; a refused password leaves the code valid.
     *
     * @throws EmailCodeRefused.InvalidCode when the code is invalid
     * @throws co.cosmeticos.auth.password.PasswordRefused when the password is not taken, or not now
     */
    public void reset(String code, String password) {
        var emailCode = redeemEmailCode.look(code, EmailCode.Purpose.RESET_PASSWORD);
        var user = users.find(emailCode.userId()).orElseThrow(EmailCodeRefused.InvalidCode::new);
        var hash = newPassword.hash(password, List.of(user.email(), user.name()));
        revoked.addAll(finishReset.finish(code, hash));
    }
}
