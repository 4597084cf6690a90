package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jdbi.v3.core.JdbiException;

/** Ends the reservations whose time is over, each in a transaction of its own. */
@Component
public class ExpireReservations {

    private static final int BATCH = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Reservations reservations;
    private final EndReservation endReservation;

    @Inject
    public ExpireReservations(Reservations reservations, EndReservation endReservation) {
        this.reservations = reservations;
        this.endReservation = endReservation;
    }

    @Produces
    @Singleton
    RecurringTask<Void> job() {
        return Tasks.recurring("expire-reservations", FixedDelay.of(PAUSE)).execute((instance, context) -> expire());
    }

    /** Ends those that are overdue now; throws {@link JdbiException} while the database is away. */
    public void expire() {
        var overdue = reservations.overdue(BATCH);
        while (!overdue.isEmpty()) {
            overdue.forEach(endReservation::expire);
            overdue = overdue.size() < BATCH ? java.util.List.of() : reservations.overdue(BATCH);
        }
    }
}
