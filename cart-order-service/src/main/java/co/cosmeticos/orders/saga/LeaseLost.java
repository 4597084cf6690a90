package co.cosmeticos.orders.saga;

import java.util.UUID;

/** The saga's lease ran out, and somebody else has advanced it since; they find out what was done meanwhile. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(UUID saga) {
        super("Saga %s was taken over.".formatted(saga), null, false, false);
    }
}
