package co.cosmeticos.orders.sales;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Queries for the sales of a period. */
@Component
@Transactional
public class Sales {

    // Money that came for an order which was never confirmed, and went back, is no sale and no refund. Orders that
    // servers of before have written while this one was rolled out have their units in their lines alone.
    private static final String BY_DAY = """
            with moved as (
                   select confirmed_at as at, currency, 1 as orders,
                          coalesce(units, (select sum((line ->> 'quantity')::bigint) from jsonb_array_elements(lines) line)) as items,
                          subtotal_minor as gross, discount_minor as discount, shipping_minor as shipping,
                          0 as refunded, 0 as charged_back
                     from orders where confirmed_at >= :start and confirmed_at < :end
                    union all
                   select e.at, e.currency, 0, 0, 0, 0, 0,
                          case kind when 'REFUND' then amount_minor else 0 end,
                          case kind when 'CHARGEBACK' then amount_minor else 0 end
                     from payment_entries e join orders o on o.id = e.order_id
                    where e.kind <> 'CAPTURE' and e.at >= :start and e.at < :end and o.confirmed_at is not null)
            select (at at time zone :zone)::date as day, currency, sum(orders) as orders, sum(items) as items, sum(gross) as gross,
                   sum(discount) as discount, sum(shipping) as shipping, sum(refunded) as refunded,
                   sum(charged_back) as charged_back
              from moved group by 1, 2 order by 1, 2
            """;

    private final Jdbi jdbi;

    @Inject
    public Sales(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The figures of one day in one currency. */
    record Daily(LocalDate day, String currency, SalesFigures figures) {}

    /** The figures of each day and currency in which something was sold or went back, by day. */
    List<Daily> byDay(SalesPeriod period) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_DAY)
                .bind("start", period.start())
                .bind("end", period.end())
                .bind("zone", period.zone().getId())
                .map(Sales::daily)
                .list());
    }

    private static Daily daily(ResultSet row, @Nullable StatementContext context) throws SQLException {
        return new Daily(
                row.getObject("day", LocalDate.class),
                row.getString("currency"),
                new SalesFigures(
                        exact(row, "orders"),
                        exact(row, "items"),
                        exact(row, "gross"),
                        exact(row, "discount"),
                        exact(row, "shipping"),
                        exact(row, "refunded"),
                        exact(row, "charged_back")));
    }

    // A sum of bigint is numeric.
    private static long exact(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).longValueExact();
    }
}
