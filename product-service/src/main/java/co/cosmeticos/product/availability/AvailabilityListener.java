package co.cosmeticos.product.availability;

import co.cosmeticos.platform.eventstream.EventStream;
import java.time.Instant;
import java.util.UUID;

/** A client that follows a product. */
final class AvailabilityListener extends EventStream {

    private final UUID productId;
    private long seen;

    /**
     * A client that begins to listen.
     *
     * @param network whose streams are counted together
     * @param seen version of the product that the client knows; 0 where it knows none
     */
    AvailabilityListener(UUID productId, long seen, String network, Instant until, Line line) {
        super(network, until, line);
        this.productId = productId;
        this.seen = seen;
    }

    UUID productId() {
        return productId;
    }

    /** Whether it does not know this version. */
    boolean lacks(long version) {
        return version != seen;
    }

    /** Tells this version, or sends a comment where it is known. */
    void begin(ProductAvailabilities.Snapshot snapshot) {
        if (lacks(snapshot.version())) {
            tell(snapshot);
        } else {
            beat();
        }
    }

    /** Tells this version where it is not known. */
    void tell(ProductAvailabilities.Snapshot snapshot) {
        if (lacks(snapshot.version())) {
            seen = snapshot.version();
            send(Long.toString(seen), snapshot.json());
        }
    }
}
