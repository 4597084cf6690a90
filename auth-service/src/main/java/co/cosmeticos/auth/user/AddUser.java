package co.cosmeticos.auth.user;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Stores a new user, and tells the mail which of the two happened. */
@Component
public class AddUser {

    private static final Logger LOG = Logger.getLogger(AddUser.class.getName());

    private final Users users;
    private final Outbox outbox;

    @Inject
    public AddUser(Users users, Outbox outbox) {
        this.users = users;
        this.outbox = outbox;
    }

    /** Adds the user, or leaves the one who has the address as he is. */
    @Transactional
    public void add(User user) {
        if (users.add(user)) {
            outbox.append(new UserEvent.Registered(user.id(), user.locale()));
            LOG.log(Level.INFO, "user {0} registered", user.id());
            return;
        }
        users.find(new EmailAddress(user.email()))
                .ifPresent(known -> outbox.append(new UserEvent.RegistrationRepeated(known.id(), known.locale())));
    }
}
