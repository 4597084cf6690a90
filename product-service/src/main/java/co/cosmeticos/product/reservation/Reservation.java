package co.cosmeticos.product.reservation;

import co.cosmeticos.product.stock.StockChange;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Stock held for an order.
 *
 * @param lines in the order of their SKUs; none in a tombstone
 * @param expiresAt by the database's clock; absent in a tombstone
 * @param overdue whether it is past that time
 */
public record Reservation(
        UUID orderId, ReservationStatus status, @Nullable OffsetDateTime expiresAt, boolean overdue, List<Line> lines) {

    public Reservation {
        lines = sorted(lines);
    }

    /**
     * Units of one SKU in a reservation.
     *
     * @param sku stock-keeping unit
     * @param quantity reserved units
     */
    @Schema(name = "ReservationLine")
    public record Line(String sku, int quantity) {}

    /** The same lines in the order in which stock is locked. */
    static List<Line> sorted(List<Line> lines) {
        return lines.stream().sorted(Comparator.comparing(Line::sku)).toList();
    }

    /** This reservation with the new status; throws {@link ReservationRefused.Closed} when the transition is not allowed. */
    Reservation to(ReservationStatus target) {
        if (!status.canBecome(target)) {
            throw new ReservationRefused.Closed(orderId, status);
        }
        return new Reservation(orderId, target, expiresAt, overdue, lines);
    }

    boolean isHeld() {
        return status == ReservationStatus.HELD;
    }

    List<StockChange> changes(BiFunction<String, Integer, StockChange> change) {
        return lines.stream()
                .map(line -> change.apply(line.sku(), line.quantity()))
                .toList();
    }
}
