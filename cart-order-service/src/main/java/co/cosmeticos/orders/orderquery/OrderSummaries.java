package co.cosmeticos.orders.orderquery;

import co.cosmeticos.orders.order.OrderLine;
import co.cosmeticos.orders.order.OrderStatus;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries for lists of orders, without anything of their buyers. */
@Component
@Transactional
public class OrderSummaries {

    // Lines of before have no currency of their own.
    private static final String COLUMNS = """
            select id, number, status, reason, total_minor, refunded_minor, charged_back_minor, o.currency, created_at,
                   case when status in ('CONFIRMED', 'FULFILLED', 'RETURNED') then coalesce(confirmed_at, updated_at)
                        else confirmed_at end as confirmed_at,
                   jsonb_array_length(lines) as line_count,
                   coalesce(units, (select sum((line ->> 'quantity')::bigint) from jsonb_array_elements(lines) line)) as units,
                   (select coalesce(jsonb_agg(jsonb_build_object('currency', o.currency) || (lines -> place)), '[]')
                      from generate_series(0, least(jsonb_array_length(lines), 3) - 1) place) as preview
              from orders o join (select order_id, refunded_minor, charged_back_minor from payments) back on order_id = id
            """;

    private static final String LIST = COLUMNS + """
             where (:customer::uuid is null or customer_id = :customer::uuid) and (:before::uuid is null or id < :before::uuid)
               and (o.status = :status::text
                    or :status::text is null and (:customer::uuid is null or o.status <> 'REJECTED'))
               and %s
             order by id desc limit :limit
            """;

    /** The condition of each filter of a search; each has an index in which the newest come first, or few rows. */
    private static final Map<String, String> CONDITIONS = Map.of(
            "number", "number = :number",
            "status", "o.status = :status",
            "email", "email = :email",
            "taxId", "tax_id = :taxId",
            "userId", "customer_id = :userId",
            "from", "created_at >= :from",
            "to", "created_at < :to");

    private static final String AFTER = " and (created_at, id) < (:lastCreatedAt, :lastId)";
    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit :limit";

    private static final String STANDS = "o.status in ('CONFIRMED', 'FULFILLED', 'RETURNED') and ";

    private final Jdbi jdbi;
    private final Jsonb jsonb;

    @Inject
    public OrderSummaries(Jdbi jdbi, Jsonb jsonb) {
        this.jdbi = jdbi;
        this.jsonb = jsonb;
    }

    /**
     * Orders of a customer, or of all, newest first, before this id: all, those of a status, or those that stand while money
     * went back so. A customer's that failed at the checkout, as each declined card leaves one, are there by their status alone.
     */
    public List<OrderSummary> list(
            @Nullable UUID customer,
            @Nullable OrderStatus status,
            @Nullable MoneyBack moneyBack,
            @Nullable UUID before,
            int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST.formatted(condition(moneyBack)))
                .bind("customer", customer)
                .bind("status", status)
                .bind("before", before)
                .bind("limit", limit)
                .map(this::summary)
                .list());
    }

    /** Orders that are searched for, newest first, after this place. */
    List<OrderSummary> search(OrderSearch search, @Nullable Place after, int limit) {
        var values = new TreeMap<>(search.values());
        if (after != null) {
            values.put("lastCreatedAt", after.createdAt());
            values.put("lastId", after.id());
        }
        return jdbi.withHandle(handle -> handle.createQuery(sql(search, after))
                .bindMap(values)
                .bind("limit", limit)
                .map(this::summary)
                .list());
    }

    /** With the conditions of the filters that are given, and no others, so that the index of each is seen. */
    static String sql(OrderSearch search, @Nullable Place after) {
        var conditions = Stream.concat(
                        Stream.of("true"), search.values().keySet().stream().map(CONDITIONS::get))
                .collect(Collectors.joining(" and "));
        return COLUMNS + " where " + conditions + (after == null ? "" : AFTER) + NEWEST_FIRST;
    }

    private static String condition(@Nullable MoneyBack moneyBack) {
        if (moneyBack == null) {
            return "true";
        }
        return switch (moneyBack) {
            case REFUNDED -> STANDS + "refunded_minor > 0";
            case CHARGED_BACK -> STANDS + "charged_back_minor > 0";
        };
    }

    private OrderSummary summary(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new OrderSummary(
                row.getString("id"),
                row.getString("number"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getLong("total_minor"),
                row.getLong("refunded_minor"),
                row.getLong("charged_back_minor"),
                row.getString("currency"),
                row.getInt("line_count"),
                row.getLong("units"),
                List.of(jsonb.fromJson(row.getString("preview"), OrderLine[].class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("confirmed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
