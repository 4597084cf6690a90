package co.cosmeticos.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Compares what the service, the catalog and the provider say of every order. */
public final class Books {

    private final World world;

    public Books(World world) {
        this.world = world;
    }

    /** Every saga is final, and whatever was done for an order fits how it ended. */
    public void areClosed() {
        assertThat(world.rows("select order_id, step, status, failure from order_sagas where status <> 'DONE'"))
                .isEmpty();
        world.rows("select * from orders").forEach(this::check);
        assertThat(world.rows("""
                select c.code from coupons c
                 where c.redeemed <> (select count(*) from orders o where o.coupon = c.code and o.status = 'CONFIRMED')
                """))
                .describedAs("coupons redeemed by other than confirmed orders")
                .isEmpty();
        assertThat(world.rows("select cart_id from cart_events group by cart_id having count(*) <> max(version)"))
                .describedAs("carts with gaps")
                .isEmpty();
        assertThat(world.rows("""
                select customer_id from carts where status = 'OPEN' and customer_id is not null
                 group by customer_id having count(*) > 1
                """)).describedAs("customers with two open carts").isEmpty();
        assertThat(world.rows("""
                with recursive trail (order_id, cart_id) as (
                    select id, cart_id from orders where status = 'CONFIRMED'
                    union
                    select order_id, data ->> 'cart' from trail join cart_events using (cart_id) where type = 'MergedInto')
                select order_id, cart_id from trail join carts on carts.id = cart_id
                 where status <> 'CONVERTED' and status <> 'MERGED'
                   and not exists (select from cart_events e
                                    where e.cart_id = trail.cart_id and type = 'LinesBought'
                                      and data ->> 'orderId' = trail.order_id::text)
                """)).describedAs("open carts with bought goods").isEmpty();
    }

    private void check(Map<String, Object> order) {
        var id = (UUID) order.get("id");
        var reservation = (UUID) order.get("reservation_id");
        var total = (long) order.get("total_minor");
        var payment = world.provider.of(id);
        var back = payment == null ? 0 : payment.refundedMinor() + payment.chargedBackMinor();
        var kept = payment == null ? 0 : payment.capturedMinor() - back;
        if (order.get("status").equals("CONFIRMED")) {
            assertThat(kept + back).describedAs("money taken for %s", id).isEqualTo(total);
            assertThat(toldBack(id))
                    .describedAs("money that went back, as told of %s", id)
                    .isEqualTo(back);
            assertThat(world.catalog.status(reservation)).isEqualTo("COMMITTED");
            assertThat(events(id, "order.placed")).isEqualTo(1);
        } else {
            assertThat(order.get("status")).isIn("REJECTED", "EXPIRED", "CANCELED");
            assertThat(kept).describedAs("money kept for %s", id).isZero();
            assertThat(payment == null ? "none" : payment.status()).isNotEqualTo("authorized");
            assertThat(world.catalog.status(reservation)).isNotIn("HELD", "COMMITTED");
        }
        assertThat(ledger("authorize", id)).isLessThanOrEqualTo(1);
        assertThat(ledger("capture", id)).isLessThanOrEqualTo(1);
        assertThat(ledger("refund", id)).isLessThanOrEqualTo(1);
        assertThat(entered(id, "CAPTURE")).isEqualTo(payment == null ? 0 : payment.capturedMinor());
        assertThat(entered(id, "REFUND") + entered(id, "CHARGEBACK")).isEqualTo(back);
    }

    private long toldBack(UUID order) {
        return world.jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(sum((data::json->>'amountMinor')::bigint), 0) from outbox_events
                         where subject = :id and type = 'order.refunded'
                        """)
                .bind("id", order.toString())
                .mapTo(Long.class)
                .one());
    }

    private long entered(UUID order, String kind) {
        return world.jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(amount_minor), 0) from payment_entries where order_id = :id and kind = :kind")
                .bind("id", order)
                .bind("kind", kind)
                .mapTo(Long.class)
                .one());
    }

    public long events(UUID order, String type) {
        return world.count("outbox_events where subject = '" + order + "' and type = '" + type + "'");
    }

    public long ledger(String kind, UUID order) {
        return world.provider.ledger().stream()
                .filter(line -> line.startsWith(kind + " " + order))
                .count();
    }

    public List<String> statuses() {
        return world.rows("select status from orders order by id").stream()
                .map(row -> (String) row.get("status"))
                .toList();
    }
}
