package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;

/** So many events of a cart, as a server without a bound has taken them. */
record LongHistory(int events) {

    static LongHistory of(int events) {
        return new LongHistory(events);
    }

    void in(World world, Shopper shopper) {
        world.jdbi.useTransaction(handle -> {
            handle.execute("""
                    insert into cart_events (cart_id, version, type, data, at)
                    select id, version + n, 'LineRemoved', jsonb_build_object('sku', repeat('S', 200)), now()
                      from carts, generate_series(1, ?) n where id = ?
                    """, events, shopper.cart);
            handle.execute("""
                    update carts set version = version + ?, state = state || jsonb_build_object('version', version + ?)
                     where id = ?
                    """, events, events, shopper.cart);
        });
        shopper.version += events;
    }
}
