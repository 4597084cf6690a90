package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Verifies a user's email address by a confirmed code. */
@Component
public class VerifyEmail {

    private final RedeemEmailCode redeemEmailCode;
    private final Users users;
    private final VerifyUser verifyUser;

    @Inject
    public VerifyEmail(RedeemEmailCode redeemEmailCode, Users users, VerifyUser verifyUser) {
        this.redeemEmailCode = redeemEmailCode;
        this.users = users;
        this.verifyUser = verifyUser;
    }

    /** Takes the code; throws {@link co.cosmeticos.auth.emailcode.EmailCodeRefused.InvalidCode}. */
    @Transactional
    public void verify(ConfirmEmailCode.Confirmed confirmed) {
        var code = confirmed.code();
        var emailCode = redeemEmailCode.look(code, EmailCode.Purpose.VERIFY_EMAIL);
        users.lock(emailCode.userId());
        redeemEmailCode.use(code, EmailCode.Purpose.VERIFY_EMAIL);
        verifyUser.verify(emailCode.userId(), emailCode.email());
    }
}
