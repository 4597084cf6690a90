package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.person.Persons;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Account recovery by mail: who got the code reads the address, so the address is verified. A never verified account starts
 * clean, without the second factor, cards, addresses, consents, identities and profile that somebody else may have put there.
 */
@Component
public class ClaimAccount {

    private final Persons persons;
    private final VerifyUser verifyUser;
    private final Attempts attempts;

    @Inject
    public ClaimAccount(Persons persons, VerifyUser verifyUser, Attempts attempts) {
        this.persons = persons;
        this.verifyUser = verifyUser;
        this.attempts = attempts;
    }

    /** Lets the owner of this address log in at once, however often others have tried. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void claim(User user) {
        if (!user.isVerified()) {
            persons.startAnew(user.id());
        }
        verifyUser.verify(user.id(), user.email());
        attempts.wipeAll(user.emailHash());
        attempts.wipeAll(user.id().toString());
    }
}
