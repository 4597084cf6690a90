package co.cosmeticos.orders.privacy;

import static java.util.Map.entry;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.privacy.Person;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The rows of one person. */
@Component
public class DataSubjects {

    // What was bought as a guest is nobody's until it is claimed by its token: an address proves a mailbox, not who
    // bought.
    private static final String ORDERS = "select id from orders where customer_id = :person";
    private static final String UNDER_WAY = """
            select exists (select from orders where id = any (:orders)
                              and (status in ('PENDING', 'AWAITING_PAYMENT') or status = 'CONFIRMED' and created_at > :unsent))
                or exists (select from order_sagas where order_id = any (:orders) and status <> 'DONE')
                or exists (select from carts where customer_id = :person and status = 'IN_CHECKOUT')
            """;

    /** What is told of each table; what only guards an order is not. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            entry("orders", "select to_jsonb(o) - 'token' from orders o where id = any (:orders) order by id"),
            entry("payments", """
            select to_jsonb(p) - 'idempotency_key' || jsonb_build_object('entries',
                     (select jsonb_agg(to_jsonb(e) - 'idempotency_key') from payment_entries e where e.order_id = p.order_id))
              from payments p where order_id = any (:orders) order by order_id
            """),
            entry(
                    "coupons",
                    "select to_jsonb(r) - 'keys' from coupon_redemptions r where order_id = any (:orders) order by order_id"),
            entry("carts", "select to_jsonb(c) from carts c where customer_id = :person order by id"),
            entry("cart-events", """
            select to_jsonb(e) from cart_events e where cart_id in (select id from carts where customer_id = :person)
             order by cart_id, version
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

    /** What can be told of the person, by kind: rows as JSON. */
    Map<String, List<String>> kept(Person person) {
        var orders = orders(person);
        var rows = new LinkedHashMap<String, List<String>>();
        jdbi.useHandle(handle -> KEPT.forEach((kind, sql) -> rows.put(
                kind,
                handle.createQuery(sql)
                        .bind("person", person.id())
                        .bindArray("orders", UUID.class, orders)
                        .mapTo(String.class)
                        .list())));
        return rows;
    }

    /** Whether an order of the person is not decided, is paid and may not be sent yet, or its saga still runs. */
    boolean areUnderWay(Person person) {
        var orders = orders(person);
        return jdbi.withHandle(handle -> handle.createQuery(UNDER_WAY)
                .bind("person", person.id())
                .bindArray("orders", UUID.class, orders)
                .bind("unsent", OffsetDateTime.now(clock).minus(settings.unsentFor()))
                .mapTo(Boolean.class)
                .one());
    }

    /** Takes the person out of all rows. */
    @Transactional
    public void erase(Person person) {
        var orders = orders(person);
        var references = orders.stream().map(UUID::toString).toList();
        jdbi.useHandle(handle -> ERASE.forEach(sql -> handle.createUpdate(sql)
                .bind("person", person.id())
                .bindArray("orders", UUID.class, orders)
                .bindArray("references", String.class, references)
                .execute()));
    }

    private List<UUID> orders(Person person) {
        return jdbi.withHandle(handle -> handle.createQuery(ORDERS)
                .bind("person", person.id())
                .mapTo(UUID.class)
                .list());
    }
}
