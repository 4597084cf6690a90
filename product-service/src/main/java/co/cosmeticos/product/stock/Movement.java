package co.cosmeticos.product.stock;

import java.util.Optional;
import java.util.UUID;

/**
 * Reason of a change of stock on hand, as in the ledger.
 *
 * @param reference the order that it was for
 * @param actor the administrator who entered it
 */
public record Movement(Kind kind, String reason, Optional<UUID> reference, Optional<UUID> actor) {

    /** The kinds of movement. */
    public enum Kind {
        OPENING,
        STOCKTAKE,
        ADJUSTMENT,
        SALE,
        RETURN
    }

    /** A movement for an order. */
    public static Movement of(Kind kind, UUID orderId) {
        return new Movement(kind, "", Optional.of(orderId), Optional.empty());
    }

    /** A movement that an administrator entered. */
    public static Movement of(Kind kind, String reason, Optional<UUID> actor) {
        return new Movement(kind, reason, Optional.empty(), actor);
    }
}
