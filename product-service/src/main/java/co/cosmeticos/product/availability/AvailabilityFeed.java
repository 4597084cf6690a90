package co.cosmeticos.product.availability;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.eventstream.EventFeed;
import co.cosmeticos.platform.eventstream.EventStreamLimits;
import co.cosmeticos.platform.eventstream.EventStreamRefused;
import co.cosmeticos.platform.eventstream.EventStreams;
import co.cosmeticos.platform.problem.NotFound;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clients of this server that follow products. One query asks for the versions of all of them, however many there are. */
@Component
public class AvailabilityFeed implements EventFeed {

    private final ProductAvailabilities availabilities;
    private final Clock clock;
    private final EventStreams<AvailabilityListener> streams;

    @Inject
    public AvailabilityFeed(ProductAvailabilities availabilities, EventStreamLimits limits, Clock clock) {
        this.availabilities = availabilities;
        this.clock = clock;
        this.streams = new EventStreams<>(limits);
    }

    /** When a stream that begins now ends. */
    Instant end() {
        return streams.end(clock.instant());
    }

    /** Adds a client, and tells it what can be bought, unless it knows. Throws {@link EventStreamRefused} and {@link NotFound}. */
    void follow(AvailabilityListener listener) {
        var product = listener.productId();
        var snapshot = availabilities.of(List.of(product)).get(product);
        if (snapshot == null || !snapshot.isActive()) {
            throw new NotFound("There is no such product.");
        }
        begin(listener, snapshot);
    }

    private synchronized void begin(AvailabilityListener listener, ProductAvailabilities.Snapshot snapshot) {
        streams.add(listener);
        listener.begin(snapshot);
    }

    @Override
    public synchronized void poll() {
        var now = clock.instant();
        streams.endOver(now);
        var byProduct = streams.by(AvailabilityListener::productId);
        if (byProduct.isEmpty()) {
            return;
        }
        var versions = availabilities.versions(byProduct.keySet());
        var changed = byProduct.entrySet().stream()
                .filter(entry -> anyLacks(entry.getValue(), versions.get(entry.getKey())))
                .map(java.util.Map.Entry::getKey)
                .toList();
        if (!changed.isEmpty()) {
            var snapshots = availabilities.of(changed);
            changed.forEach(product -> tell(snapshots.get(product), byProduct.getOrDefault(product, List.of())));
        }
        streams.keepUp(now);
    }

    private static boolean anyLacks(List<AvailabilityListener> all, @Nullable Long version) {
        return version == null || all.stream().anyMatch(one -> one.lacks(version));
    }

    private void tell(ProductAvailabilities.@Nullable Snapshot snapshot, List<AvailabilityListener> all) {
        if (snapshot != null) {
            all.forEach(one -> one.tell(snapshot));
        }
        if (snapshot == null || !snapshot.isActive()) {
            all.forEach(streams::end);
        }
    }

    /** How many clients follow products. */
    int size() {
        return streams.size();
    }

    @Override
    public synchronized void endAll() {
        streams.endIf(one -> true);
    }
}
