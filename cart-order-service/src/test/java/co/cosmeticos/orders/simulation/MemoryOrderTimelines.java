package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.order.OrderTimelines;
import java.util.List;
import java.util.UUID;

/** {@link OrderTimelines} that are empty: nothing in the simulation depends on them. */
final class MemoryOrderTimelines extends OrderTimelines {

    MemoryOrderTimelines() {
        super(MemoryDatabase.NONE);
    }

    @Override
    public List<Entry> of(UUID orderId) {
        return List.of();
    }
}
