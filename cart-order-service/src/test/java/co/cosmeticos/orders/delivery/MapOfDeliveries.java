package co.cosmeticos.orders.delivery;

import co.cosmeticos.fixtures.TestJson;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** {@link CartDeliveries} in a map, for tests that need no database. */
public final class MapOfDeliveries extends CartDeliveries {

    private final Map<String, CartDelivery> deliveries = new HashMap<>();

    public MapOfDeliveries() {
        super(
                Jdbi.create(() -> {
                    throw new AssertionError("no database");
                }),
                TestJson.JSONB,
                Clock.systemUTC());
    }

    @Override
    public CartDelivery of(String cart) {
        return deliveries.getOrDefault(cart, CartDelivery.NONE);
    }

    @Override
    public void put(String cart, CartDelivery delivery) {
        deliveries.put(cart, delivery);
    }
}
