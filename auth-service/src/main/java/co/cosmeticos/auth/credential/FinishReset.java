package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The transaction of a password reset: redeems the code, verifies the address and sets the password. */
@Component
public class FinishReset {

    private final RedeemEmailCode redeemEmailCode;
    private final Users users;
    private final ClaimAccount claimAccount;
    private final SetPassword setPassword;

    @Inject
    public FinishReset(
            RedeemEmailCode redeemEmailCode, Users users, ClaimAccount claimAccount, SetPassword setPassword) {
        this.redeemEmailCode = redeemEmailCode;
        this.users = users;
        this.claimAccount = claimAccount;
        this.setPassword = setPassword;
    }

    /** Redeems the code, lets its recipient claim the account, and sets the password; the ended sessions. */
    @Transactional
    public List<UUID> finish(String code, String hash) {
        var emailCode = redeemEmailCode.look(code, EmailCode.Purpose.RESET_PASSWORD);
        // First the user, then the email codes, as everybody does who changes both; and only if mails go there still.
        var user = users.lock(emailCode.userId())
                .filter(one -> one.email().equals(emailCode.email()))
                .orElseThrow(EmailCodeRefused.InvalidCode::new);
        redeemEmailCode.use(code, EmailCode.Purpose.RESET_PASSWORD);
        var claimed = claimAccount.claim(user);
        return Stream.concat(claimed.ended().stream(), setPassword.set(claimed.owner(), hash).stream())
                .toList();
    }
}
