package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.failpoint.Failpoints;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Brings pending events to the broker: claims free lanes, reads their events in order, publishes, waits for confirms,
 * marks. A crash at any place publishes twice at worst; replicas share the lanes; an aggregate's events keep their order.
 */
@Component
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int BATCH = 100;

    private final OutboxEvents events;
    private final EventPublisher publisher;
    private final OutboxMeters meters;
    private final Failpoints failpoints;
    private final String owner = Ids.unguessable();

    @Inject
    public OutboxRelay(OutboxEvents events, EventPublisher publisher, OutboxMeters meters, Failpoints failpoints) {
        this.events = events;
        this.publisher = publisher;
        this.meters = meters;
        this.failpoints = failpoints;
    }

    /** Publishes what is pending and can be: returns when nothing is left but what the broker does not take. */
    public void run() {
        if (!events.anyPending()) {
            return;
        }
        try {
            var held = new HashSet<String>();
            while (publishNextBatch(held)) {
                failpoints.reach("outbox.after-batch");
            }
        } finally {
            events.releaseLanes(owner);
        }
    }

    // The lease is renewed with each batch, and is far longer than a batch may take. A subject whose event the broker
    // does not take is held back until the next run, so that it cannot stand in the way of others. What is added after
    // the events were read wakes the next run: true only when these were not all.
    private boolean publishNextBatch(Set<String> held) {
        var lanes = events.claimLanes(owner, LEASE);
        if (lanes.isEmpty()) {
            return false;
        }
        var pending = events.pending(lanes, held, BATCH);
        var batch = firstOfEachSubject(pending);
        if (batch.isEmpty()) {
            return false;
        }
        try {
            var sent = publisher.publish(batch);
            failpoints.reach("outbox.after-publish");
            mark(batch, sent);
            batch.stream()
                    .filter(event -> !sent.contains(event.sequence()))
                    .map(PendingEvent::subject)
                    .forEach(held::add);
            return pending.size() == BATCH || batch.size() < pending.size();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} events wait for the broker: {1}", new Object[] {batch.size(), e.getMessage()});
            mark(batch, Set.of());
            return false;
        }
    }

    // A broker that refuses one event and takes the next would turn their order round: the next waits for its turn.
    private static List<PendingEvent> firstOfEachSubject(List<PendingEvent> pending) {
        var subjects = new HashSet<String>();
        return pending.stream().filter(event -> subjects.add(event.subject())).toList();
    }

    private void mark(List<PendingEvent> batch, Set<Long> sent) {
        if (!sent.isEmpty()) {
            events.markPublished(sent);
        }
        var waiting = batch.stream()
                .map(PendingEvent::sequence)
                .filter(sequence -> !sent.contains(sequence))
                .toList();
        if (!waiting.isEmpty()) {
            events.markFailed(waiting, "not taken by the broker");
        }
        batch.forEach(event -> meters.count(event.type(), sent.contains(event.sequence())));
    }
}
