package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderNumber;
import co.cosmeticos.orders.order.OrderRefused;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.orders.payment.PaymentStatus;
import co.cosmeticos.orders.simulation.Tables.OrderRow;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Orders} on the tables in memory. */
final class MemoryOrders extends Orders {

    private final Tables tables;
    private final Clock clock;

    MemoryOrders(Tables tables, Jsonb jsonb, Clock clock) {
        super(MemoryDatabase.NONE, jsonb, clock);
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public OrderNumber nextNumber() {
        return tables.database.statement("orders.nextNumber", () -> OrderNumber.of(tables.next()));
    }

    @Override
    public void add(Order order) {
        tables.database.statement("orders.add", () -> {
            var rival = tables.orders.where(
                    row -> isLive(row.order()) && row.order().cartId().equals(order.cartId()));
            if (!rival.isEmpty() || !tables.orders.insert(order.id(), row(order))) {
                throw new AssertionError("Two live orders of one cart.");
            }
            return null;
        });
    }

    private static boolean isLive(Order order) {
        return order.status() == OrderStatus.PENDING || order.status() == OrderStatus.AWAITING_PAYMENT;
    }

    private OrderRow row(Order order) {
        return new OrderRow(order, OffsetDateTime.now(clock));
    }

    @Override
    public Order get(UUID id) {
        return find(id).orElseThrow(OrderRefused.NotFound::new);
    }

    @Override
    public Optional<Order> find(UUID id) {
        return tables.database.statement(
                "orders.find", () -> tables.orders.find(id).map(OrderRow::order));
    }

    @Override
    public Order lock(UUID id) {
        return tables.database
                .statement("orders.lock", () -> tables.orders.lock(id).map(OrderRow::order))
                .orElseThrow(OrderRefused.NotFound::new);
    }

    @Override
    public Order get(String reference) {
        return get(UUID.fromString(reference));
    }

    @Override
    public List<UUID> payableLate(OffsetDateTime since, @Nullable UUID after, int limit) {
        return tables.database.statement(
                "orders.payableLate",
                () -> tables
                        .orders
                        .where(row -> isPayableLate(row.order())
                                && row.updatedAt().isAfter(since)
                                && (after == null || row.order().id().compareTo(after) > 0))
                        .stream()
                        .map(row -> row.order().id())
                        .sorted()
                        .limit(limit)
                        .toList());
    }

    private boolean isPayableLate(Order order) {
        if (order.status() == OrderStatus.EXPIRED) {
            return true;
        }
        var payment = tables.payments.find(order.id()).orElseThrow();
        return (order.status() == OrderStatus.CANCELED || order.status() == OrderStatus.REJECTED)
                && (payment.status() == PaymentStatus.EXPIRED
                        || (payment.providerId() == null && "checkout-not-completed".equals(order.reason())));
    }

    @Override
    public void save(Order order) {
        tables.database.statement(
                "orders.save",
                () -> tables.orders.update(order.id(), any -> true, any -> {
                    tables.database.note("saves " + tables.database.name("order", order.id()));
                    tables.database.mark("an order is " + order.status());
                    return new OrderRow(order, OffsetDateTime.now(clock));
                }));
    }
}
