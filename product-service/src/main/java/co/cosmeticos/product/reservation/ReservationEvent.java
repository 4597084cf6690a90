package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** Events of a reservation. */
public sealed interface ReservationEvent extends DomainEvent {

    /** The reservation expired, and its units are available again. */
    record Expired(UUID orderId) implements ReservationEvent {
        @Override
        public String type() {
            return "reservation.expired";
        }

        @Override
        public String subject() {
            return orderId.toString();
        }
    }
}
