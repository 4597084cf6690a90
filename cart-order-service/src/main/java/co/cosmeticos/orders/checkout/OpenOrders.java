package co.cosmeticos.orders.checkout;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What was ordered of late, by hashes of who ordered it, and what is held for orders that are paid later. */
@Component
@Transactional
public class OpenOrders {

    // Until this transaction ends, whoever wants the same key waits.
    private static final String AWAIT = "select pg_advisory_xact_lock(hashtextextended(:key, 0))";

    private static final String SINCE = "select count(*) from order_keys where key = :key and at > :since";

    private static final String UNPAID = """
            select count(*) from order_keys k
              join orders o on o.id = k.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT')
              join payments p on p.order_id = k.order_id and p.method <> 'CARD'
             where k.key = :key
            """;

    private static final String HELD = """
            select coalesce(sum(h.quantity), 0) from unpaid_holds h
              join orders o on o.id = h.order_id and o.status in ('PENDING', 'AWAITING_PAYMENT')
             where h.sku = :sku
            """;

    private static final String NOTE = "insert into order_keys (key, order_id, at) values (:key, :orderId, :at)";

    private static final String HOLD =
            "insert into unpaid_holds (sku, order_id, quantity) values (:sku, :orderId, :quantity)";

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

    private final Jdbi jdbi;

    @Inject
    public OpenOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Waits until nobody else places an order of one of these, always in the same sequence. */
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

    /** How many orders of this key wait for a PIX or boleto. */
    long unpaid(String key) {
        return jdbi.withHandle(handle ->
                handle.createQuery(UNPAID).bind("key", key).mapTo(Long.class).one());
    }

    /** How many units of this SKU are held for orders that wait for a PIX or boleto. */
    long held(String sku) {
        return jdbi.withHandle(handle ->
                handle.createQuery(HELD).bind("sku", sku).mapTo(Long.class).one());
    }

    void note(UUID orderId, String key, OffsetDateTime at) {
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("key", key)
                .bind("orderId", orderId)
                .bind("at", at)
                .execute());
    }

    void hold(UUID orderId, String sku, int quantity) {
        jdbi.useHandle(handle -> handle.createUpdate(HOLD)
                .bind("sku", sku)
                .bind("orderId", orderId)
                .bind("quantity", quantity)
                .execute());
    }

    /** Forgets what counts no more: keys of before this moment, and holds of orders that are decided. */
    public void forget(OffsetDateTime before) {
        jdbi.useHandle(handle -> {
            handle.createUpdate(FORGET_KEYS).bind("before", before).execute();
            handle.createUpdate(FORGET_HOLDS).execute();
        });
    }
}
