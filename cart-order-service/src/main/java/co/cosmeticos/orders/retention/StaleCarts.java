package co.cosmeticos.orders.retention;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/** Stale carts of guests, which are deleted after their retention period. */
@Component
@Transactional
public class StaleCarts {

    private static final int BATCH = 500;

    private static final String DELETE = """
            with stale as (select id from carts
                            where customer_id is null and status in ('OPEN', 'MERGED') and updated_at < :before
                            order by updated_at limit :batch for update skip locked),
                 snapshots as (delete from cart_snapshots where cart_id in (select id from stale)),
                 events as (delete from cart_events where cart_id in (select id from stale))
            delete from carts where id in (select id from stale)
            """;

    // A customer's cart stays, an address in it that nobody has looked after does not. Servers of before leave those of
    // carts that became orders.
    private static final String DELETE_DELIVERIES = """
            delete from cart_deliveries d using carts c
             where c.id = d.cart_id and c.status <> 'IN_CHECKOUT'
               and (c.updated_at < :before or c.status in ('CONVERTED', 'MERGED'))
            """;

    private final Jdbi jdbi;

    @Inject
    public StaleCarts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Deletes some of those that were last changed before this moment, and contact and address of all that were; whether there
     * may be more.
     */
    public boolean delete(OffsetDateTime before) {
        jdbi.useHandle(handle ->
                handle.createUpdate(DELETE_DELIVERIES).bind("before", before).execute());
        return jdbi.withHandle(handle -> handle.createUpdate(DELETE)
                        .bind("before", before)
                        .bind("batch", BATCH)
                        .execute())
                == BATCH;
    }
}
