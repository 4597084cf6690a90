package co.cosmeticos.orders.cart;

import co.cosmeticos.fixtures.TestJson;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** {@link Carts} in a map, for tests that need no database. */
public final class MapOfCarts extends Carts {

    private final Map<String, Cart> carts = new HashMap<>();

    public MapOfCarts() {
        super(
                Jdbi.create(() -> {
                    throw new AssertionError("no database");
                }),
                TestJson.JSONB,
                Clock.systemUTC());
    }

    @Override
    public Cart get(String id) {
        return carts.get(id);
    }

    @Override
    public Cart lock(String id) {
        return carts.get(id);
    }

    @Override
    public Cart append(Cart before, CartEvent event) {
        var after = event.applyTo(before);
        carts.put(after.id(), after);
        return after;
    }
}
