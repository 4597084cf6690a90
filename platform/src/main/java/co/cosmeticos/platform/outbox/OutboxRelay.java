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
 * Publishes pending events to the broker: claims free lanes, reads their events in order, publishes, waits for confirms, and
 * marks them. A crash publishes twice at worst; replicas share the lanes; events of an aggregate keep their order.
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

    /** Publishes until no event is left but those that the broker rejects. */
    public void run() {
        if (!events.anyPending()) {
            return;
        }
        try {
            var blocked = new HashSet<String>();
            while (publishNextBatch(blocked)) {
                failpoints.reach("outbox.after-batch");
            }
        } finally {
            events.releaseLanes(owner);
        }
    }

    // The lease is renewed with each batch, and is far longer than a batch may take. A subject whose event the broker
    // rejects is blocked until the next run, so that it cannot delay others. An event added after the read signals the
    // next run: true only when the read did not return all.
    private boolean publishNextBatch(Set<String> blocked) {
        var lanes = events.claimLanes(owner, LEASE);
        if (lanes.isEmpty()) {
            return false;
        }
        var pending = events.pending(lanes, blocked, BATCH);
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
                    .forEach(blocked::add);
            return pending.size() == BATCH || batch.size() < pending.size();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "{0} events wait for the broker: {1}", new Object[] {batch.size(), e.getMessage()});
            mark(batch, Set.of());
            return false;
        }
    }

    // If the broker rejected one event and accepted the next of its subject, their order would change: the next waits.
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
