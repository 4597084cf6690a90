package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.product.stock.Movement;
import co.cosmeticos.product.stock.Stock;
import co.cosmeticos.product.stock.StockChange;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.logging.Logger;

/** Commits, releases or expires a reservation; each call is idempotent. */
@Component
public class EndReservation {

    private static final Logger LOG = Logger.getLogger(EndReservation.class.getName());

    private final Reservations reservations;
    private final Stock stock;
    private final Outbox outbox;

    @Inject
    public EndReservation(Reservations reservations, Stock stock, Outbox outbox) {
        this.reservations = reservations;
        this.stock = stock;
        this.outbox = outbox;
    }

    /** The reservation of an order; throws {@link ReservationRefused.Unknown}. */
    public Reservation get(UUID orderId) {
        return reservations.find(orderId).orElseThrow(() -> new ReservationRefused.Unknown(orderId));
    }

    /** Commits the reservation of a paid order. Throws {@link ReservationRefused.Expired} when it is no longer held. */
    @Transactional
    public Reservation commit(UUID orderId) {
        var held = reservations.lock(orderId).orElseThrow(() -> new ReservationRefused.Unknown(orderId));
        if (held.status() == ReservationStatus.COMMITTED) {
            return held;
        }
        if (!held.isHeld() || held.overdue()) {
            throw new ReservationRefused.Expired(orderId);
        }
        var committed = held.to(ReservationStatus.COMMITTED);
        reservations.save(committed);
        stock.change(committed.changes(StockChange::sell), Movement.of(Movement.Kind.SALE, orderId));
        LOG.info(() -> "stock sold to order " + orderId);
        return committed;
    }

    /** Releases the units, or puts them back on hand after a commit; an order without a reservation gets a tombstone. */
    @Transactional
    public Reservation release(UUID orderId) {
        if (reservations.claimTombstone(orderId)) {
            return get(orderId);
        }
        var known = reservations.lock(orderId).orElseThrow(() -> new ReservationRefused.Unknown(orderId));
        return switch (known.status()) {
            case HELD -> ended(known, ReservationStatus.RELEASED);
            case COMMITTED -> returned(known);
            case RELEASED -> known;
            case EXPIRED -> known;
        };
    }

    /** Expires a reservation and frees its units; one that ended meanwhile stays as it is. */
    @Transactional
    public void expire(UUID orderId) {
        reservations
                .lock(orderId)
                .filter(reservation -> reservation.isHeld() && reservation.overdue())
                .ifPresent(overdue -> {
                    ended(overdue, ReservationStatus.EXPIRED);
                    outbox.append(new ReservationEvent.Expired(orderId));
                });
    }

    private Reservation ended(Reservation held, ReservationStatus how) {
        var ended = held.to(how);
        reservations.save(ended);
        stock.change(ended.changes(StockChange::free), Movement.of(Movement.Kind.SALE, ended.orderId()));
        LOG.info(() -> "stock for order %s is free: %s".formatted(ended.orderId(), how));
        return ended;
    }

    private Reservation returned(Reservation committed) {
        var released = committed.to(ReservationStatus.RELEASED);
        reservations.save(released);
        stock.change(released.changes(StockChange::count), Movement.of(Movement.Kind.RETURN, released.orderId()));
        LOG.info(() -> "stock of order %s is back".formatted(released.orderId()));
        return released;
    }
}
