package co.cosmeticos.product.reservation;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** SQL of reservations and their lines; only the clock of the database decides what has expired. */
@Component
public class Reservations {

    private static final String CLAIM = """
            insert into reservations (order_id, status, expires_at)
            values (:orderId, 'HELD', clock_timestamp() + make_interval(secs => :seconds))
            on conflict (order_id) do nothing
            """;
    private static final String CLAIM_TOMBSTONE = """
            insert into reservations (order_id, status) values (:orderId, 'RELEASED') on conflict (order_id) do nothing
            """;
    private static final String ADD_LINES = """
            insert into reservation_lines (order_id, sku, quantity)
            select :orderId, l.sku, l.quantity from unnest(:skus, :quantities) l (sku, quantity)
            """;
    private static final String FIND = """
            select order_id, status, expires_at, coalesce(expires_at <= clock_timestamp(), false) overdue
              from reservations where order_id = :orderId
            """;
    private static final String LOCK = FIND + " for no key update";
    private static final String LINES = """
            select sku, quantity from reservation_lines where order_id = :orderId order by sku
            """;
    private static final String SET_STATUS = """
            update reservations set status = :status, changed_at = clock_timestamp() where order_id = :orderId
            """;
    private static final String OVERDUE = """
            select order_id from reservations
             where status = 'HELD' and expires_at <= clock_timestamp() order by expires_at limit :limit
            """;
    private static final String NOT_SOLD = """
            select s.sku from unnest(:skus) s (sku)
             where not exists (select 1 from (select * from variants where sku = s.sku and active limit 1) v
                                 join products p on p.id = v.product_id where p.status = 'ACTIVE')
            """;

    private final Jdbi jdbi;

    @Inject
    public Reservations(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Inserts the reservation of an order unless there is one; waits for a concurrent insert. */
    boolean claim(UUID orderId, Duration time) {
        return jdbi.withHandle(handle -> handle.createUpdate(CLAIM)
                        .bind("orderId", orderId)
                        .bind("seconds", (double) time.toSeconds())
                        .execute()
                == 1);
    }

    void addLines(UUID orderId, List<Reservation.Line> lines) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD_LINES)
                .bind("orderId", orderId)
                .bindArray("skus", String.class, skus(lines))
                .bindArray(
                        "quantities",
                        Integer.class,
                        lines.stream().map(Reservation.Line::quantity).toList())
                .execute());
    }

    private static List<String> skus(List<Reservation.Line> lines) {
        return lines.stream().map(Reservation.Line::sku).toList();
    }

    /** Inserts a tombstone, which keeps the order from ever having a reservation. */
    boolean claimTombstone(UUID orderId) {
        return jdbi.withHandle(handle ->
                handle.createUpdate(CLAIM_TOMBSTONE).bind("orderId", orderId).execute() == 1);
    }

    Optional<Reservation> find(UUID orderId) {
        return jdbi.withHandle(handle -> read(handle, FIND, orderId));
    }

    Optional<Reservation> lock(UUID orderId) {
        return jdbi.withHandle(handle -> read(handle, LOCK, orderId));
    }

    private static Optional<Reservation> read(Handle handle, String statement, UUID orderId) {
        return handle.createQuery(statement)
                .bind("orderId", orderId)
                .map((row, context) -> new Reservation(
                        row.getObject("order_id", UUID.class),
                        ReservationStatus.valueOf(row.getString("status")),
                        row.getObject("expires_at", OffsetDateTime.class),
                        row.getBoolean("overdue"),
                        lines(handle, orderId)))
                .findOne();
    }

    private static List<Reservation.Line> lines(Handle handle, UUID orderId) {
        return handle.createQuery(LINES)
                .bind("orderId", orderId)
                .map((row, context) -> new Reservation.Line(row.getString("sku"), row.getInt("quantity")))
                .list();
    }

    void save(Reservation reservation) {
        jdbi.useHandle(handle -> handle.createUpdate(SET_STATUS)
                .bind("orderId", reservation.orderId())
                .bind("status", reservation.status().name())
                .execute());
    }

    List<UUID> overdue(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(OVERDUE)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
    }

    List<String> notSold(List<Reservation.Line> lines) {
        return jdbi.withHandle(handle -> handle.createQuery(NOT_SOLD)
                .bindArray("skus", String.class, skus(lines))
                .mapTo(String.class)
                .list());
    }
}
