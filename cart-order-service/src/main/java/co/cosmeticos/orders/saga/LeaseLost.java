package co.cosmeticos.orders.saga;

import java.util.UUID;

/** Somebody else has moved the saga since: the lease ran out. What was done meanwhile is his to find out. */
public final class LeaseLost extends RuntimeException {

    LeaseLost(UUID saga) {
        super("Saga %s was taken over.".formatted(saga), null, false, false);
    }
}
