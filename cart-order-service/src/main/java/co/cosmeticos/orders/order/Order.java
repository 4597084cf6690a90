package co.cosmeticos.orders.order;

import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.platform.token.Caller;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order: the snapshot of what was bought, and its state.
 *
 * @param reservationId under which the catalog holds its stock; the order's own id, until a second hold is needed
 * @param reason why it was rejected, canceled or expired: a slug
 * @param confirmedAt start of the periods after a purchase; a boleto is paid days after the order was placed
 */
public record Order(
        UUID id,
        String number,
        Snapshot snapshot,
        OrderStatus status,
        UUID reservationId,
        @Nullable String reason,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime confirmedAt) {

    /**
     * What was bought, from which cart, by whom and for how much; only the buyer may change later, by a claim or an
     * erasure.
     */
    public record Snapshot(
            String cartId,
            Buyer buyer,
            List<OrderLine> lines,
            Totals totals,
            Delivery delivery,
            @Nullable String coupon) {

        public Snapshot {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The way of delivery that was chosen.
     *
     * @param code names the way, whatever it is called
     * @param name what it was called; none in older orders
     * @param days until the goods arrive, from the confirmation on; none in older orders
     */
    public record Delivery(
            String code, @Nullable String name, @Nullable Integer days) {}

    /** A new order, whose stock is held under its own id. */
    public static Order pending(UUID id, OrderNumber number, Snapshot snapshot, OffsetDateTime now) {
        return new Order(id, number.text(), snapshot, OrderStatus.PENDING, id, null, stored(now), null);
    }

    public String cartId() {
        return snapshot.cartId();
    }

    public Buyer buyer() {
        return snapshot.buyer();
    }

    public List<OrderLine> lines() {
        return snapshot.lines();
    }

    public Totals totals() {
        return snapshot.totals();
    }

    public @Nullable String coupon() {
        return snapshot.coupon();
    }

    public Delivery delivery() {
        return snapshot.delivery();
    }

    /**
     * This order, waiting for its payer; throws {@link OrderRefused.CannotBecome}, as the other changes of status do.
     */
    public Order awaitPayment() {
        return to(OrderStatus.AWAITING_PAYMENT, null);
    }

    /** This order, confirmed now. */
    public Order confirm(OffsetDateTime now) {
        return with(status.to(OrderStatus.CONFIRMED), reservationId, null, stored(now));
    }

    /** This order, rejected before it was placed. */
    public Order reject(String why) {
        return to(OrderStatus.REJECTED, why);
    }

    /** This order, expired unpaid. */
    public Order expire(String why) {
        return to(OrderStatus.EXPIRED, why);
    }

    /** This order, canceled. */
    public Order cancel(String why) {
        return to(OrderStatus.CANCELED, why);
    }

    // As the database keeps it: what is told first is what is told later.
    private static OffsetDateTime stored(OffsetDateTime time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private Order to(OrderStatus target, @Nullable String why) {
        return with(status.to(target), reservationId, why, confirmedAt);
    }

    // A hold that has ended can never hold again: the new one's id is stored before it is asked for.
    /** This order with its stock held under another id. */
    public Order heldAs(UUID reservation) {
        return with(status, reservation, reason, confirmedAt);
    }

    private Order with(OrderStatus other, UUID reservation, @Nullable String why, @Nullable OffsetDateTime confirmed) {
        return new Order(id, number, snapshot, other, reservation, why, createdAt, confirmed);
    }

    /**
     * This order, if it is the caller's, or the caller's permission reaches everybody's; throws
     * {@link OrderRefused.NotFound}.
     *
     * @param holdsToken whether the caller has shown a token of it
     */
    public Order requireVisibleTo(Caller caller, boolean holdsToken, String permission) {
        if (isOwn(caller, holdsToken) || caller.may(permission)) {
            return this;
        }
        throw new OrderRefused.NotFound();
    }

    /** Whether it is the caller's: by the account, or by a token. */
    public boolean isOwn(Caller caller, boolean holdsToken) {
        var owner = buyer().customerId();
        return holdsToken || (owner != null && caller.userId().equals(Optional.of(owner)));
    }

    /** How many units of all SKUs. */
    int units() {
        return lines().stream().mapToInt(OrderLine::quantity).sum();
    }

    /** Until when the goods are to arrive; nothing where none are under way, or nothing was promised. */
    @Nullable Instant expectedBy() {
        var days = delivery().days();
        var isUnderWay = status == OrderStatus.CONFIRMED || status == OrderStatus.FULFILLED;
        return days == null || confirmedAt == null || !isUnderWay
                ? null
                : confirmedAt.plusDays(days).toInstant();
    }

    /** How many of each SKU, in SKU order. */
    public Map<String, Integer> quantities() {
        var quantities = new LinkedHashMap<String, Integer>();
        lines().stream()
                .sorted(java.util.Comparator.comparing(OrderLine::sku))
                .forEach(line -> quantities.put(line.sku(), line.quantity()));
        return quantities;
    }
}
