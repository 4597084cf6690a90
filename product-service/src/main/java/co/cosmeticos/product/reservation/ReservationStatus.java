package co.cosmeticos.product.reservation;

import java.util.EnumSet;
import java.util.Set;

/** Status of a reservation with its transitions. */
public enum ReservationStatus {
    /** Units are reserved until it expires. */
    HELD,
    /** Paid: the units have left the stock. */
    COMMITTED,
    /** Released: the units are available again, or back on hand. */
    RELEASED,
    /** Not committed in time: the units are available again. */
    EXPIRED;

    private Set<ReservationStatus> next() {
        return switch (this) {
            case HELD -> EnumSet.of(COMMITTED, RELEASED, EXPIRED);
            case COMMITTED -> EnumSet.of(RELEASED);
            case RELEASED, EXPIRED -> EnumSet.noneOf(ReservationStatus.class);
        };
    }

    /** Whether the transition to this status is allowed. */
    boolean canBecome(ReservationStatus target) {
        return next().contains(target);
    }
}
