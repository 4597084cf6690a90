package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.problem.Refusal;
import java.util.Map;
import java.util.UUID;

/** Why a reservation cannot take this step. */
public abstract sealed class ReservationRefused extends Refusal {

    private ReservationRefused(String detail) {
        super(detail);
    }

    /** No reservation was ever made for this order. */
    public static final class Unknown extends ReservationRefused {
        public Unknown(UUID orderId) {
            super("There is no reservation for order %s.".formatted(orderId));
        }

        @Override
        public String slug() {
            return "not-found";
        }

        @Override
        public int status() {
            return 404;
        }
    }

    /** It was released or has expired, or is paid already: nothing can be held for this order any more. */
    public static final class Closed extends ReservationRefused {

        private final ReservationStatus status;

        public Closed(UUID orderId, ReservationStatus status) {
            super("The reservation for order %s is %s.".formatted(orderId, status));
            this.status = status;
        }

        @Override
        public String slug() {
            return "reservation-closed";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("reservationStatus", status.name());
        }
    }

    /** The units are not held any more, so that the order cannot have them. */
    public static final class Expired extends ReservationRefused {
        public Expired(UUID orderId) {
            super("The reservation for order %s has expired.".formatted(orderId));
        }

        @Override
        public String slug() {
            return "reservation-expired";
        }

        @Override
        public int status() {
            return 409;
        }
    }

    /** This order has a reservation with other lines. */
    public static final class OtherLines extends ReservationRefused {
        public OtherLines(UUID orderId) {
            super("The reservation for order %s has other lines.".formatted(orderId));
        }

        @Override
        public String slug() {
            return "reservation-differs";
        }

        @Override
        public int status() {
            return 422;
        }
    }

    /** A SKU of the order is not sold, or was never there. */
    public static final class NotSold extends ReservationRefused {

        private final java.util.List<String> skus;

        public NotSold(java.util.List<String> skus) {
            super("Not sold: %s.".formatted(String.join(", ", skus)));
            this.skus = java.util.List.copyOf(skus);
        }

        @Override
        public String slug() {
            return "out-of-stock";
        }

        @Override
        public int status() {
            return 409;
        }

        @Override
        public Map<String, Object> extensions() {
            return Map.of("skus", skus);
        }
    }
}
