package co.cosmeticos.orders.privacy;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.DataSubject;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Queries over a data subject's rows: export and erasure. */
@Component
public class DataSubjects {

    // What was bought as a guest is nobody's until it is claimed by its token: an address proves a mailbox, no buyer.
    private static final String ORDERS = "select id from orders where customer_id = :person";
    private static final String UNDER_WAY = """
            select exists (select from orders where id = any (:orders)
                              and (status in ('PENDING', 'AWAITING_PAYMENT')
                                   or status = 'CONFIRMED' and coalesce(confirmed_at, updated_at) > :unsent))
                or exists (select from order_sagas where order_id = any (:orders) and status <> 'DONE')
                or exists (select from carts where customer_id = :person and status = 'IN_CHECKOUT')
            """;

    // Whoever moves one of their sagas waits, and finds the person gone.
    private static final String LOCK_SAGAS =
            "select id from order_sagas where order_id = any (:orders) order by id for update";

    private static final int PAGE = 100;
    // A request takes one MiB, in which a character may take several bytes.
    private static final int PAGE_LENGTH = 300_000;

    /** What is told of each table, after a place in it; what only guards an order is not. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            entry("orders", """
            select id::text as first, 0 as second, to_jsonb(o) - 'token' as row from orders o
             where customer_id = :person and id::text > :first order by id::text limit :page
            """),
            entry("payments", """
            select p.order_id::text as first, 0 as second, to_jsonb(p) - 'idempotency_key' || jsonb_build_object('entries',
                     (select jsonb_agg(to_jsonb(e) - 'idempotency_key') from payment_entries e where e.order_id = p.order_id)) as row
              from payments p join orders o on o.id = p.order_id
             where o.customer_id = :person and o.id::text > :first order by o.id::text limit :page
            """),
            entry("coupons", """
            select r.order_id::text as first, 0 as second, to_jsonb(r) - 'keys' as row
              from coupon_redemptions r join orders o on o.id = r.order_id
             where o.customer_id = :person and o.id::text > :first order by o.id::text limit :page
            """),
            entry("carts", """
            select id as first, 0 as second, to_jsonb(c) as row from carts c
             where customer_id = :person and id > :first order by id limit :page
            """),
            entry("cart-deliveries", """
            select cart_id as first, 0 as second, to_jsonb(d) as row from cart_deliveries d join carts c on c.id = d.cart_id
             where c.customer_id = :person and cart_id > :first order by cart_id limit :page
            """),
            entry("cart-events", """
            select e.cart_id as first, e.version as second, to_jsonb(e) as row
              from carts c cross join lateral
                   (select * from cart_events e where e.cart_id = c.id and e.version > case when c.id = :first then :second else 0 end
                     order by version limit :page) e
             where c.customer_id = :person and c.id >= :first order by c.id, e.version limit :page
            """));

    // Sums, goods, day and state of the federation stay, as tax law wants them. A cart that became no order goes.
    private static final List<String> ERASE = List.of(
            "delete from idempotency_records where caller = :person::text or reference = any (:references)",
            """
            update orders
               set customer_id = null, email = '', phone = null, tax_id = null, token = '!' || gen_random_uuid(),
                   address = jsonb_build_object('name', '', 'postalCode', '', 'street', '', 'number', '', 'city', '',
                                                'state', address -> 'state', 'country', address -> 'country')
             where id = any (:orders)
            """,
            """
            update payments set token = null, return_url = null, redirect_url = null, pix_payload = null, boleto_line = null
             where order_id = any (:orders)
            """,
            "delete from order_tokens where order_id = any (:orders)",
            "delete from order_keys where order_id = any (:orders)",
            "update coupon_redemptions set customer = order_id::text, keys = '{}' where order_id = any (:orders)",
            "delete from cart_deliveries where cart_id in (select id from carts where customer_id = :person)",
            """
            delete from cart_snapshots
             where cart_id in (select id from carts where customer_id = :person and status <> 'CONVERTED')
            """,
            """
            delete from cart_events
             where cart_id in (select id from carts where customer_id = :person and status <> 'CONVERTED')
            """,
            """
            update cart_snapshots set state = state - 'customerId'
             where cart_id in (select id from carts where customer_id = :person)
            """,
            """
            update cart_events set data = data - 'customerId'
             where cart_id in (select id from carts where customer_id = :person) and data -> 'customerId' is not null
            """,
            "delete from carts where customer_id = :person and status <> 'CONVERTED'",
            "update carts set customer_id = null, state = state - 'customerId' where customer_id = :person");

    private final Jdbi jdbi;
    private final ErasureSettings settings;
    private final Clock clock;

    @Inject
    public DataSubjects(Jdbi jdbi, ErasureSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** An exported row, and its place among those of its kind. */
    record Row(String first, long second, String json) {

        static final Row NONE = new Row("", 0, "");
    }

    /** The kinds of rows that are exported. */
    static Set<String> kinds() {
        return KEPT.keySet();
    }

    /** Some rows of a kind, those after this one; nothing after the last. */
    List<Row> page(String kind, DataSubject person, Row after) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(requireNonNull(KEPT.get(kind)))
                .bind("person", person.id())
                .bind("first", after.first())
                .bind("second", after.second())
                .bind("page", PAGE)
                .map((row, context) -> new Row(row.getString("first"), row.getLong("second"), row.getString("row")))
                .list());
        var length = 0;
        for (var place = 0; place < rows.size(); place++) {
            length += rows.get(place).json().length();
            if (place > 0 && length > PAGE_LENGTH) {
                return rows.subList(0, place);
            }
        }
        return rows;
    }

    /**
     * Erases the person from all rows; false, and changes nothing, while an order of theirs is undecided, confirmed and
     * possibly not shipped yet, or its saga still runs.
     */
    @Transactional
    public boolean erase(DataSubject person) {
        var orders = orders(person);
        var references = orders.stream().map(UUID::toString).toList();
        return jdbi.withHandle(handle -> {
            if (isUnderWay(handle, person, orders)) {
                return false;
            }
            ERASE.forEach(sql -> handle.createUpdate(sql)
                    .bind("person", person.id())
                    .bindArray("orders", UUID.class, orders)
                    .bindArray("references", String.class, references)
                    .execute());
            return true;
        });
    }

    private boolean isUnderWay(Handle handle, DataSubject person, List<UUID> orders) {
        handle.createQuery(LOCK_SAGAS)
                .bindArray("orders", UUID.class, orders)
                .mapTo(UUID.class)
                .list();
        return handle.createQuery(UNDER_WAY)
                .bind("person", person.id())
                .bindArray("orders", UUID.class, orders)
                .bind("unsent", OffsetDateTime.now(clock).minus(settings.unsentFor()))
                .mapTo(Boolean.class)
                .one();
    }

    private List<UUID> orders(DataSubject person) {
        return jdbi.withHandle(handle -> handle.createQuery(ORDERS)
                .bind("person", person.id())
                .mapTo(UUID.class)
                .list());
    }
}
