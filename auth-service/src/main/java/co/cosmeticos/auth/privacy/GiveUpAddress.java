package co.cosmeticos.auth.privacy;

import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/**
 * Takes the address from an account whose opener never proved to have it, empties and closes the account, and has it
 * erased as any other: the other services detach what was done there. No mail tells of it, as the mailbox is another
 * account's from now on.
 */
@Component
public class GiveUpAddress {

    private final DataSubjects dataSubjects;
    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Users users;
    private final Clock clock;

    @Inject
    public GiveUpAddress(
            DataSubjects dataSubjects, Erasures erasures, ErasureSettings settings, Users users, Clock clock) {
        this.dataSubjects = dataSubjects;
        this.erasures = erasures;
        this.settings = settings;
        this.users = users;
        this.clock = clock;
    }

    /** Does so in the transaction that has locked the user, who is not to be erased yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveUp(User user) {
        var now = OffsetDateTime.now(clock);
        dataSubjects.clear(user.id());
        erasures.add(Erasure.scheduled(user, now, now.plus(settings.after())));
        users.giveUpEmail(user.id(), now);
    }
}
