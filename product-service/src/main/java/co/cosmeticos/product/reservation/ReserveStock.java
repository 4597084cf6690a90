package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import co.cosmeticos.product.stock.Movement;
import co.cosmeticos.product.stock.Stock;
import co.cosmeticos.product.stock.StockChange;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;

/** Reserves stock for an order: all lines or none, idempotent per order. */
@Component
public class ReserveStock {

    private static final Logger LOG = Logger.getLogger(ReserveStock.class.getName());

    private final Reservations reservations;
    private final Stock stock;

    @Inject
    public ReserveStock(Reservations reservations, Stock stock) {
        this.reservations = reservations;
        this.stock = stock;
    }

    /** The reservation, and whether it is new. */
    public record Result(Reservation reservation, boolean isNew) {}

    /**
     * Reserves the lines for this time. Throws {@link co.cosmeticos.product.stock.StockRefused.OutOfStock},
     * {@link ReservationRefused.Conflict} or {@link ReservationRefused.Closed}.
     */
    @Transactional
    public Result reserve(UUID orderId, Duration time, List<Reservation.Line> asked) {
        var lines = Reservation.sorted(asked);
        if (!reservations.claim(orderId, time)) {
            return new Result(again(orderId, lines), false);
        }
        requireSold(lines);
        reservations.addLines(orderId, lines);
        var reservation = reservations.find(orderId).orElseThrow(() -> new ReservationRefused.Unknown(orderId));
        stock.change(reservation.changes(StockChange::hold), Movement.of(Movement.Kind.SALE, orderId));
        LOG.info(() -> "stock held for order " + orderId);
        return new Result(reservation, true);
    }

    // After the claim, so that an existing reservation is returned though a SKU of it went off sale since.
    private void requireSold(List<Reservation.Line> lines) {
        var notSold = reservations.notSold(lines);
        if (!notSold.isEmpty()) {
            throw new ReservationRefused.NotSold(notSold);
        }
    }

    private Reservation again(UUID orderId, List<Reservation.Line> lines) {
        var known = reservations.find(orderId).orElseThrow(() -> new ReservationRefused.Unknown(orderId));
        if (known.status() == ReservationStatus.RELEASED || known.status() == ReservationStatus.EXPIRED) {
            throw new ReservationRefused.Closed(orderId, known.status());
        }
        if (!known.lines().equals(lines)) {
            throw new ReservationRefused.Conflict(orderId);
        }
        return known;
    }
}
