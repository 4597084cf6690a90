package co.cosmeticos.orders.order;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The timelines of orders: when each came to a status, and when its money moved. */
@Component
@Transactional
public class OrderTimelines {

    /** What happens to an order and its money. */
    @Schema(name = "OrderMilestone")
    public enum Milestone {
        PLACED,
        AWAITING_PAYMENT,
        /** The payment was captured. */
        PAID,
        CONFIRMED,
        FULFILLED,
        REJECTED,
        EXPIRED,
        CANCELED,
        RETURNED,
        /** Money went back to the customer. */
        REFUNDED,
        /** The card's bank took money back. */
        CHARGED_BACK
    }

    /**
     * A moment in the life of an order.
     *
     * @param event what happened
     * @param at when it happened
     * @param amountMinor how much was paid, refunded or charged back then, in the minor unit of the order's currency; else
     *     absent
     */
    @Schema(name = "OrderTimelineEntry")
    public record Entry(
            Milestone event, Instant at, @Nullable Long amountMinor) {}

    // When an order was confirmed stands in its row too, also where a server of before has written it.
    private static final String OF_ORDER = """
            select 'PLACED' as event, created_at as at, null::bigint as amount_minor from orders where id = :id
             union all
            select status, at, null from order_status_changes where order_id = :id and status <> 'CONFIRMED'
             union all
            select 'CONFIRMED', confirmed_at, null from orders where id = :id and confirmed_at is not null
             union all
            select case kind when 'CAPTURE' then 'PAID' when 'REFUND' then 'REFUNDED' else 'CHARGED_BACK' end, at, amount_minor
              from payment_entries where order_id = :id
            """;

    // Steps of one saga may fall into the same moment.
    private static final Comparator<Entry> OLDEST_FIRST =
            Comparator.comparing(Entry::at).thenComparing(Entry::event);

    private final Jdbi jdbi;

    @Inject
    public OrderTimelines(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What happened to the order of this id, the newest last. */
    public List<Entry> of(UUID orderId) {
        return jdbi.withHandle(
                handle -> handle.createQuery(OF_ORDER).bind("id", orderId).map(OrderTimelines::entry).stream()
                        .sorted(OLDEST_FIRST)
                        .toList());
    }

    private static Entry entry(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new Entry(
                Milestone.valueOf(row.getString("event")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("amount_minor", Long.class));
    }
}
