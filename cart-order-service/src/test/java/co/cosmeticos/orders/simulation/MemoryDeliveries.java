package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.delivery.CartDeliveries;
import co.cosmeticos.orders.delivery.CartDelivery;
import jakarta.json.bind.Jsonb;
import java.time.Clock;

/** {@link CartDeliveries} of customers who tell where to send their goods at the checkout. */
final class MemoryDeliveries extends CartDeliveries {

    MemoryDeliveries(Jsonb jsonb, Clock clock) {
        super(MemoryDatabase.NONE, jsonb, clock);
    }

    @Override
    public CartDelivery of(String cart) {
        return CartDelivery.NONE;
    }

    @Override
    public void put(String cart, CartDelivery delivery) {
        if (!delivery.equals(CartDelivery.NONE)) {
            throw new AssertionError("Nobody has told this: " + delivery);
        }
    }
}
