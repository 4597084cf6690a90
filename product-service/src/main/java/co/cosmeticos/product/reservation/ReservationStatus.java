package co.cosmeticos.product.reservation;

import java.util.EnumSet;
import java.util.Set;

/** Where a reservation stands; each step is made once. */
public enum ReservationStatus {
    /** Units are promised, until it expires. */
    HELD,
    /** Paid: the units have left the stock. */
    COMMITTED,
    /** Given up: the units are free again, or back on hand. */
    RELEASED,
    /** Nobody paid in time: the units are free again. */
    EXPIRED;

    private Set<ReservationStatus> next() {
        return switch (this) {
            case HELD -> EnumSet.of(COMMITTED, RELEASED, EXPIRED);
            case COMMITTED -> EnumSet.of(RELEASED);
            case RELEASED, EXPIRED -> EnumSet.noneOf(ReservationStatus.class);
        };
    }

    /** Whether a reservation can go on to this status. */
    boolean canBecome(ReservationStatus target) {
        return next().contains(target);
    }
}
