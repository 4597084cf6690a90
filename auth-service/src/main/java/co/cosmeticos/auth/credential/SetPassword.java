package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.letter.Letters;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Makes another password the good one, in one transaction with the end of everything that the old one opened. */
@Component
public class SetPassword {

    private final Users users;
    private final Letters letters;
    private final EndSession endSession;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public SetPassword(Users users, Letters letters, EndSession endSession, Outbox outbox, Clock clock) {
        this.users = users;
        this.letters = letters;
        this.endSession = endSession;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Stores the hash, ends all sessions, voids all codes sent before; the ended sessions. */
    @Transactional
    public List<UUID> set(User user, String hash) {
        // First the hash: its lock makes a log-in by the old one wait, or shows us the session that it opened.
        users.changeHash(user.id(), hash);
        letters.voidAll(user.id(), OffsetDateTime.now(clock));
        outbox.append(new UserEvent.PasswordChanged(user.id(), user.locale()));
        return endSession.endAll(user.id(), EndSession.Reason.PASSWORD);
    }
}
