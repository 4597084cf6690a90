package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.emailcode.VerifyUser;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.privacy.DataSubjects;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Account recovery by mail: who got the code reads the address, so the address is verified. A never verified account
 * starts clean, without the second factor, cards, addresses, consents, identities and profile that somebody else may
 * have put there.
 */
@Component
public class ClaimAccount {

    private final DataSubjects dataSubjects;
    private final VerifyUser verifyUser;
    private final LoginAttempts attempts;

    @Inject
    public ClaimAccount(DataSubjects dataSubjects, VerifyUser verifyUser, LoginAttempts attempts) {
        this.dataSubjects = dataSubjects;
        this.verifyUser = verifyUser;
        this.attempts = attempts;
    }

    /** Lets the owner of this address log in at once, however often others have tried. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(User user) {
        if (!user.isVerified()) {
            dataSubjects.startAnew(user.id());
        }
        verifyUser.verify(user.id(), user.email());
        attempts.wipeAll(user.emailHash());
        attempts.wipeAll(user.id().toString());
        attempts.wipeAll(CheckSecondFactor.account(user.id()));
    }
}
