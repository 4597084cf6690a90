package co.cosmeticos.orders.saga;

import java.util.UUID;

/** The saga's lease ran out and somebody else has moved it since. What was done meanwhile is theirs to find out. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(UUID saga) {
        super("Saga %s was taken over.".formatted(saga), null, false, false);
    }
}
