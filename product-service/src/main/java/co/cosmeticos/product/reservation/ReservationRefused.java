package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** Refusals of a call for a reservation. */
public abstract sealed class ReservationRefused extends Refusal {

    private ReservationRefused(String slug, int status, String detail) {
        super(slug, status, detail);
    }

    /** The order has no reservation. */
    public static final class Unknown extends ReservationRefused {
        public Unknown(UUID orderId) {
            super("not-found", 404, "There is no reservation for order %s.".formatted(orderId));
        }
    }

    /** The reservation has ended: no units can be held for this order any more. */
    public static final class Closed extends ReservationRefused {

        private final ReservationStatus status;

        public Closed(UUID orderId, ReservationStatus status) {
            super("reservation-closed", 409, "The reservation for order %s is %s.".formatted(orderId, words(status)));
            this.status = status;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("reservationStatus", status.name());
        }
    }

    /** The reservation expired, so that it cannot be committed. */
    public static final class Expired extends ReservationRefused {
        public Expired(UUID orderId) {
            super("reservation-expired", 409, "The reservation for order %s has expired.".formatted(orderId));
        }
    }

    /** The order has a reservation with other lines. */
    public static final class Conflict extends ReservationRefused {
        public Conflict(UUID orderId) {
            super("reservation-conflict", 422, "The reservation for order %s has different lines.".formatted(orderId));
        }
    }

    /** A SKU of the order is not on sale, or does not exist. */
    public static final class NotSold extends ReservationRefused {

        private final java.util.List<String> skus;

        public NotSold(java.util.List<String> skus) {
            super("out-of-stock", 409, "Not for sale: %s.".formatted(String.join(", ", skus)));
            this.skus = java.util.List.copyOf(skus);
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }
}
