package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Expires overdue reservations each second, on one replica. */
@Component
public class ReservationExpiryJob {

    @Produces
    @Singleton
    RecurringTask<Void> expiry(ExpireReservations expireReservations) {
        return Tasks.recurring("expire-reservations", FixedDelay.of(Duration.ofSeconds(1)))
                .execute((instance, context) -> expireReservations.expire());
    }
}
