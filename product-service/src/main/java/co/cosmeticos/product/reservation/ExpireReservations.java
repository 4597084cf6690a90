package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.Refusal;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.JdbiException;

/** Expires overdue reservations, each in its own transaction. */
@Component
public class ExpireReservations {

    private static final Logger LOG = Logger.getLogger(ExpireReservations.class.getName());
    private static final int BATCH = 200;

    private final Reservations reservations;
    private final EndReservation endReservation;

    @Inject
    public ExpireReservations(Reservations reservations, EndReservation endReservation) {
        this.reservations = reservations;
        this.endReservation = endReservation;
    }

    /**
     * Expires all that are overdue; throws {@link JdbiException} while the database is away. One with inconsistent stock is
     * logged, and stops no other.
     */
    public void expire() {
        var overdue = reservations.overdue(BATCH);
        while (overdue.stream().filter(this::isExpired).count() == BATCH) {
            overdue = reservations.overdue(BATCH);
        }
    }

    private boolean isExpired(UUID orderId) {
        try {
            endReservation.expire(orderId);
            return true;
        } catch (Refusal e) {
            LOG.log(Level.WARNING, "the reservation of order %s cannot expire: %s".formatted(orderId, e.detail()));
            return false;
        }
    }
}
