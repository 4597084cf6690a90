package co.cosmeticos.orders.orderevents;

import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.orders.order.OrderTimelines;
import co.cosmeticos.orders.order.Orders;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Queries over what has happened to orders. */
@Component
@Transactional
public class OrderUpdates {

    // As many as the timeline has entries.
    private static final String STATES = """
            select id, status, claimed_at is not null as is_claimed,
                   1 + (confirmed_at is not null)::int
                     + (select count(*) from order_status_changes s where s.order_id = o.id and s.status <> 'CONFIRMED')
                     + (select count(*) from payment_entries e where e.order_id = o.id) as updates
              from orders o where id = any (:orders)
            """;

    private final Jdbi jdbi;
    private final Orders orders;
    private final OrderTimelines timelines;

    @Inject
    public OrderUpdates(Jdbi jdbi, Orders orders, OrderTimelines timelines) {
        this.jdbi = jdbi;
        this.orders = orders;
        this.timelines = timelines;
    }

    /**
     * How far an order has come.
     *
     * @param updates how many there are
     * @param isClaimed whether its tokens open it no more
     */
    record State(int updates, OrderStatus status, boolean isClaimed) {}

    /** The states of these orders, by one query however many there are; without those that are deleted. */
    Map<UUID, State> states(Collection<UUID> ids) {
        var states = new HashMap<UUID, State>();
        jdbi.useHandle(handle -> handle.createQuery(STATES)
                .bindArray("orders", UUID.class, ids)
                .map((row, context) -> states.put(
                        row.getObject("id", UUID.class),
                        new State(
                                row.getInt("updates"),
                                OrderStatus.valueOf(row.getString("status")),
                                row.getBoolean("is_claimed"))))
                .list());
        return states;
    }

    /** All updates of an order, the newest last. */
    List<OrderUpdate> of(UUID id) {
        var order = orders.get(id);
        return timelines.of(id).stream()
                .map(entry -> new OrderUpdate(
                        id,
                        order.number(),
                        order.status(),
                        order.reason(),
                        entry.event(),
                        entry.at(),
                        entry.amountMinor()))
                .toList();
    }
}
