package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.order.OrderTokens;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link OrderTokens} that say of which order they are: nobody guesses in the simulation. */
final class MemoryOrderTokens extends OrderTokens {

    MemoryOrderTokens(OrderSettings settings, Clock clock) {
        super(MemoryDatabase.NONE, settings, clock);
    }

    @Override
    public String issue(UUID orderId) {
        return "token-of-" + orderId;
    }

    @Override
    public boolean open(UUID orderId, @Nullable String token) {
        return ("token-of-" + orderId).equals(token);
    }

    @Override
    public void tidy() {}
}
