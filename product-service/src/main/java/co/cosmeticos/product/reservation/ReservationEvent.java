package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.outbox.DomainEvent;
import java.util.UUID;

/** What happened to a reservation. */
public sealed interface ReservationEvent extends DomainEvent {

    /** Its time is over; the units are free again. */
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
