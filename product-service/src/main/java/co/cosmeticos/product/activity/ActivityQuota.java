package co.cosmeticos.product.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hourly limit of stored entries: for each customer, and for all guests together. */
final class ActivityQuota {

    private static final Duration HOUR = Duration.ofHours(1);

    private final int ofGuests;
    private final int ofCustomer;
    private final Map<Optional<UUID>, Integer> taken = new HashMap<>();
    private Instant end = Instant.MIN;

    ActivityQuota(int ofGuests, int ofCustomer) {
        this.ofGuests = ofGuests;
        this.ofCustomer = ofCustomer;
    }

    /** Counts one entry more of this customer, or of a guest; false above the limit. */
    synchronized boolean allows(Optional<UUID> customer, Instant now) {
        if (!now.isBefore(end)) {
            taken.clear();
            end = now.plus(HOUR);
        }
        return taken.merge(customer, 1, Integer::sum) <= (customer.isPresent() ? ofCustomer : ofGuests);
    }
}
