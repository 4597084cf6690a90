package co.cosmeticos.orders.retention;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Stale orders: nobody's, since a guest placed them or their account was erased, and for which no money ever moved. They are
 * deleted after their retention period, or strangers would make the table grow without end. Tax law wants sales alone.
 */
@Component
@Transactional
public class StaleOrders {

    private static final int BATCH = 200;

    // The cart was reopened when the order failed. Money that comes at this very moment sets its saga going again: the
    // saga then stays, its order with it by the foreign key, and the batch has another turn.
    private static final String DELETE = """
            with stale as (
                   select id from orders o
                    where customer_id is null and confirmed_at is null and status in ('REJECTED', 'EXPIRED', 'CANCELED')
                      and updated_at < :before
                      and not exists (select from payment_entries e where e.order_id = o.id)
                      and not exists (select from payments p where p.order_id = o.id and p.captured_minor > 0)
                      and not exists (select from order_sagas s where s.order_id = o.id and s.status <> 'DONE')
                      and not exists (select from coupon_redemptions r where r.order_id = o.id)
                    order by updated_at limit :batch for update skip locked),
                 tokens as (delete from order_tokens where order_id in (select id from stale)),
                 keys as (delete from order_keys where order_id in (select id from stale)),
                 holds as (delete from unpaid_holds where order_id in (select id from stale)),
                 sagas as (delete from order_sagas where order_id in (select id from stale) and status = 'DONE'),
                 payments as (delete from payments where order_id in (select id from stale) and captured_minor = 0)
            delete from orders where id in (select id from stale)
            """;

    private final Jdbi jdbi;

    @Inject
    public StaleOrders(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Deletes some of those that ended before this moment; whether there may be more. */
    public boolean delete(OffsetDateTime before) {
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE)
                        .bind("before", before)
                        .bind("batch", BATCH)
                        .execute())
                == BATCH;
    }
}
