package co.cosmeticos.worker.report;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** SQL of the sales projection: lines sold and canceled, per order. */
@Component
public class SalesFacts {

    private static final String SOLD = """
            insert into sales_orders (order_id, currency, sold_on) values (:order, :currency, :day)
            on conflict (order_id) do update set currency = excluded.currency, sold_on = excluded.sold_on
             where sales_orders.sold_on is null
            """;
    private static final String LINE = """
            insert into sales_facts (order_id, line, sku, name, quantity, total_minor)
            values (:order, :line, :sku, :name, :quantity, :totalMinor)
            """;
    private static final String CANCELED = """
            insert into sales_orders (order_id, canceled_on) values (:order, :day)
            on conflict (order_id) do update set canceled_on = excluded.canceled_on
             where sales_orders.canceled_on is null
            """;
    private static final String DAY = """
            select sku, max(name) as name, currency,
                   sum(sold_units)::bigint as sold_units, sum(sold_minor)::bigint as sold_minor,
                   sum(canceled_units)::bigint as canceled_units, sum(canceled_minor)::bigint as canceled_minor
              from (select f.sku, f.name, o.currency, f.quantity as sold_units, f.total_minor as sold_minor,
                           0 as canceled_units, 0 as canceled_minor
                      from sales_orders o join sales_facts f using (order_id) where o.sold_on = :day
                    union all
                    select f.sku, f.name, o.currency, 0, 0, f.quantity, f.total_minor
                      from sales_orders o join sales_facts f using (order_id) where o.canceled_on = :day) facts
             group by sku, currency order by sku, currency
            """;

    private final Jdbi jdbi;

    @Inject
    public SalesFacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A line of an order. */
    public record Line(String sku, String name, int quantity, long totalMinor) {}

    /** The sums of a SKU on one day; cancellations count on the day they happen. */
    public record Sums(
            String sku,
            String name,
            String currency,
            long soldUnits,
            long soldMinor,
            long canceledUnits,
            long canceledMinor) {

        Sums plus(Sums other) {
            return new Sums(
                    sku,
                    name,
                    currency,
                    soldUnits + other.soldUnits,
                    Math.addExact(soldMinor, other.soldMinor),
                    canceledUnits + other.canceledUnits,
                    Math.addExact(canceledMinor, other.canceledMinor));
        }
    }

    void sold(UUID order, LocalDate day, String currency, List<Line> lines) {
        jdbi.useHandle(handle -> {
            var isNew = handle.createUpdate(SOLD)
                            .bind("order", order)
                            .bind("currency", currency)
                            .bind("day", day)
                            .execute()
                    == 1;
            for (var i = 0; isNew && i < lines.size(); i++) {
                handle.createUpdate(LINE)
                        .bind("order", order)
                        .bind("line", i)
                        .bindMethods(lines.get(i))
                        .execute();
            }
        });
    }

    void canceled(UUID order, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate(CANCELED)
                .bind("order", order)
                .bind("day", day)
                .execute());
    }

    List<Sums> of(LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(DAY)
                .bind("day", day)
                .map(ConstructorMapper.of(Sums.class))
                .list());
    }
}
