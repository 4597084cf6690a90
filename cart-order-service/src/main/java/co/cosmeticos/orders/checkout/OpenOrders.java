package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Recent orders by hashed keys of their buyers, and the stock that they hold. An order is unpaid while it awaits its
 * payer, whatever the method, or is on its way there by PIX or boleto, or has an unanswered card payment: its provider
 * gave no answer, and the saga is to be tried again later, so that nobody runs it now.
 */
@Component
@Transactional
public class OpenOrders {

    // Until this transaction ends, whoever wants the same key waits.
    private static final String AWAIT = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";

    private static final String SINCE = "select count(*) from order_keys where key = :key and at > :since";

    private static final String IS_UNANSWERED = """
            o.id <> :orderId and o.status = 'PENDING' and exists (
              select from order_sagas s
               where s.order_id = o.id and s.type = 'CHECKOUT' and s.status <> 'DONE' and s.leased_until <= :now)""";

    private static final String UNPAID = """
            select count(*) from order_keys k
              join orders o on o.id = k.order_id
              join payments p on p.order_id = k.order_id
             where k.key = :key
               and (o.status = 'AWAITING_PAYMENT' or o.status = 'PENDING' and p.method <> 'CARD' or\s""" + IS_UNANSWERED + ")";

    private static final String UNANSWERED_ORDERS = """
            select count(*) from order_keys k join orders o on o.id = k.order_id where k.key = :key and\s""" + IS_UNANSWERED;

    // Of one buyer and of one network: an order counts once, whichever of its keys are theirs.
    private static final String UNANSWERED_UNITS = """
            select h.sku, sum(h.quantity) as units from unpaid_holds h join orders o on o.id = h.order_id
             where o.id in (select order_id from order_keys where key = any (:keys)) and\s""" + IS_UNANSWERED + " group by h.sku";

    private static final String HELD = """
            select coalesce(sum(h.quantity), 0) from unpaid_holds h
              join orders o on o.id = h.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT')
             where h.sku = :sku and (h.counted or\s""" + IS_UNANSWERED + ")";

    private static final String AWAITING_PAYMENT = """
            select h.sku, sum(h.quantity) as units from unpaid_holds h
              join orders o on o.id = h.order_id and o.status = 'AWAITING_PAYMENT'
             where h.sku = any (:skus) and h.counted
             group by h.sku
            """;

    private static final String KEYS = "select key from order_keys where order_id = :orderId";

    private static final String HOLDS = "select sku, quantity, stock from unpaid_holds where order_id = :orderId";

    private static final String NOTE = "insert into order_keys (key, order_id, at) values (:key, :orderId, :at)";

    private static final String HOLD = """
            insert into unpaid_holds (sku, order_id, quantity, stock, counted)
            values (:sku, :orderId, :quantity, :stock, :counted)
            """;

    private static final String COUNT = "update unpaid_holds set counted = true where order_id = :orderId";

    private static final String FORGET_KEYS = """
            delete from order_keys k
             where at < :before
               and not exists (select from orders o
                                where o.id = k.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT'))
            """;

    private static final String FORGET_HOLDS = """
            delete from unpaid_holds h
             where exists (select from orders o
                            where o.id = h.order_id and o.status not in ('PENDING', 'AWAITING_PAYMENT'))
            """;

    /**
     * An order to be admitted, which does not count against itself.
     */
    record Candidate(UUID orderId, OffsetDateTime now) {}

    /**
     * The units of a SKU that an order holds.
     *
     * @param stock free units and those held for orders that awaited their payer, when the order was placed
     */
    record Hold(String sku, int quantity, long stock) {}

    private final Jdbi jdbi;

    @Inject
    public OpenOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Locks these buyers' keys and SKUs until the transaction ends, always in the same sequence. */
    void await(Collection<String> keys, Collection<String> skus) {
        var sorted = new TreeSet<>(keys);
        skus.forEach(sku -> sorted.add("sku:" + sku));
        jdbi.useHandle(handle -> sorted.forEach(
                key -> handle.createQuery(AWAIT).bind("key", key).mapToMap().one()));
    }

    /** How many orders this key has placed since then. */
    long since(String key, OffsetDateTime since) {
        return jdbi.withHandle(handle -> handle.createQuery(SINCE)
                .bind("key", key)
                .bind("since", since)
                .mapTo(Long.class)
                .one());
    }

    /** How many orders of this key are unpaid. */
    long unpaid(String key, Candidate candidate) {
        return count(UNPAID, "key", key, candidate);
    }

    /** How many orders of this key have an unanswered card payment. */
    long left(String key, Candidate candidate) {
        return count(UNANSWERED_ORDERS, "key", key, candidate);
    }

    /** How many units are held, by SKU, for orders of these keys with an unanswered card payment. */
    Map<String, Long> unansweredUnits(Collection<String> keys, Candidate candidate) {
        return jdbi.withHandle(handle ->
                units(asked(handle.createQuery(UNANSWERED_UNITS), candidate).bindArray("keys", String.class, keys)));
    }

    /** How many units of this SKU are held for unpaid orders. */
    long held(String sku, Candidate candidate) {
        return count(HELD, "sku", sku, candidate);
    }

    private long count(String statement, String name, String value, Candidate candidate) {
        return jdbi.withHandle(handle -> asked(handle.createQuery(statement), candidate)
                .bind(name, value)
                .mapTo(Long.class)
                .one());
    }

    private static Query asked(Query query, Candidate candidate) {
        return query.bind("orderId", candidate.orderId()).bind("now", candidate.now());
    }

    void note(UUID orderId, String key, OffsetDateTime at) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("key", key)
                .bind("orderId", orderId)
                .bind("at", at)
                .execute());
    }

    /** Records the holds of an order, counted from now on or from when it awaits its payer. */
    void hold(UUID orderId, List<Hold> holds, boolean isCounted) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(HOLD);
            holds.forEach(hold -> batch.bind("sku", hold.sku())
                    .bind("orderId", orderId)
                    .bind("quantity", hold.quantity())
                    .bind("stock", hold.stock())
                    .bind("counted", isCounted)
                    .add());
            batch.execute();
        });
    }

    /** Counts the holds of this order from now on. */
    void count(UUID orderId) {
        jdbi.useHandle(
                handle -> handle.createUpdate(COUNT).bind("orderId", orderId).execute());
    }

    /** How many units of these SKUs are reserved for orders that await their payer. */
    Map<String, Long> awaitingPayment(Collection<String> skus) {
        return jdbi.withHandle(
                handle -> units(handle.createQuery(AWAITING_PAYMENT).bindArray("skus", String.class, skus)));
    }

    private static Map<String, Long> units(Query query) {
        return query.map((row, context) -> Map.entry(row.getString("sku"), row.getLong("units"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The keys under which this order counts. */
    List<String> keysOf(UUID orderId) {
        return jdbi.withHandle(handle -> handle.createQuery(KEYS)
                .bind("orderId", orderId)
                .mapTo(String.class)
                .list());
    }

    /** The holds of this order. */
    List<Hold> holdsOf(UUID orderId) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLDS)
                .bind("orderId", orderId)
                .map((row, context) -> new Hold(row.getString("sku"), row.getInt("quantity"), row.getLong("stock")))
                .list());
    }

    /** Deletes keys of before this moment, and the holds of decided orders. */
    public void deleteBefore(OffsetDateTime before) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(FORGET_KEYS).bind("before", before).execute();
            handle.createUpdate(FORGET_HOLDS).execute();
        });
    }
}
