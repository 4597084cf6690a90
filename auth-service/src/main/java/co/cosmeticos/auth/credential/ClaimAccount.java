package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Account recovery by mail: who got the code reads the address, so the address is verified. In place of an account that
 * was never verified, which somebody else may have opened, that person gets a new one.
 */
@Component
public class ClaimAccount {

    private final ReplaceAccount replaceAccount;
    private final VerifyUser verifyUser;
    private final LoginAttempts attempts;

    @Inject
    public ClaimAccount(ReplaceAccount replaceAccount, VerifyUser verifyUser, LoginAttempts attempts) {
        this.replaceAccount = replaceAccount;
        this.verifyUser = verifyUser;
        this.attempts = attempts;
    }

    /**
     * Lets the owner of this address log in at once, however often others have tried; the owner's account, and the
     * sessions that ended with the one before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ReplaceAccount.Replaced claim(User user) {
        var claimed = user.isVerified() ? new ReplaceAccount.Replaced(user, List.of()) : replaceAccount.replace(user);
        var owner = claimed.owner();
        verifyUser.verify(owner.id(), owner.email());
        attempts.wipeAll(owner.emailHash());
        attempts.wipeAll(owner.id().toString());
        attempts.wipeAll(CheckSecondFactor.account(owner.id()));
        return claimed;
    }
}
