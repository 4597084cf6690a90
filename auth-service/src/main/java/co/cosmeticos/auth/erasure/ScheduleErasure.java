package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.Erasure;
import co.cosmeticos.auth.privacy.ErasureSettings;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Schedules a user's erasure in the ledger and closes the account, in the transaction that has locked the user. */
@Component
public class ScheduleErasure {

    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Users users;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public ScheduleErasure(Erasures erasures, ErasureSettings settings, Users users, Outbox outbox, Clock clock) {
        this.erasures = erasures;
        this.settings = settings;
        this.users = users;
        this.outbox = outbox;
        this.clock = clock;
    }

    Erasure enter(User user) {
        return erasures.ofUser(user.id()).orElseGet(() -> entered(user));
    }

    private Erasure entered(User user) {
        var now = OffsetDateTime.now(clock);
        var erasure = Erasure.scheduled(user, now, now.plus(settings.after()));
        erasures.add(erasure);
        users.disable(user.id(), now);
        outbox.append(new ErasureEvent.Requested(user.id(), erasure.id(), user.locale()));
        return erasure;
    }
}
