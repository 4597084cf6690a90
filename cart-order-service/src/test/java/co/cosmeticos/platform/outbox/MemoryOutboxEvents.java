package co.cosmeticos.platform.outbox;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Plant;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.orders.simulation.Tables.Event;
import co.cosmeticos.orders.simulation.Tables.Lane;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@link OutboxEvents} on the tables in memory. */
public final class MemoryOutboxEvents extends OutboxEvents {

    private static final OffsetDateTime EPOCH = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Tables tables;
    private final Clock clock;
    private final Plant plant;

    public MemoryOutboxEvents(Tables tables, Clock clock, Plant plant) {
        super(MemoryDatabase.NONE);
        this.tables = tables;
        this.clock = clock;
        this.plant = plant;
    }

    @Override
    boolean anyPending() {
        return tables.database.statement("outbox.anyPending", () -> !pending().isEmpty());
    }

    private List<Event> pending() {
        return tables.outbox.where(event -> !event.published());
    }

    @Override
    List<Integer> claimLanes(String owner, Duration lease) {
        return tables.database.statement("outbox.claimLanes", () -> {
            var wanted = pending().stream().map(Event::lane).toList();
            return tables
                    .lanes
                    .where(lane -> wanted.contains(lane.number())
                            && isFree(lane, owner)
                            && !tables.lanes.isLocked(lane.number()))
                    .stream()
                    .map(lane -> tables.lanes.update(
                            lane.number(), any -> true, any -> new Lane(lane.number(), owner, now().plus(lease))))
                    .flatMap(Optional::stream)
                    .map(Lane::number)
                    .toList();
        });
    }

    private boolean isFree(Lane lane, String owner) {
        return lane.leasedUntil().isBefore(now()) || lane.owner().equals(owner);
    }

    @Override
    List<PendingEvent> pending(Collection<Integer> lanes, Collection<String> held, int limit) {
        var batch = tables.database.statement(
                "outbox.pending",
                () -> pending().stream()
                        .filter(event -> lanes.contains(event.lane()) && !held.contains(event.subject()))
                        .sorted(Comparator.comparing(Event::sequence))
                        .limit(limit)
                        .map(MemoryOutboxEvents::read)
                        .toList());
        if (plant == Plant.MARKED_BEFORE_CONFIRM) {
            markPublished(batch.stream().map(PendingEvent::sequence).toList());
        }
        return batch;
    }

    private static PendingEvent read(Event event) {
        return new PendingEvent(
                event.sequence(),
                event.id(),
                event.lane(),
                event.type(),
                event.version(),
                event.subject(),
                event.data(),
                null,
                null,
                event.occurredAt());
    }

    @Override
    void markPublished(Collection<Long> sequences) {
        tables.database.statement("outbox.markPublished", () -> {
            sequences.stream()
                    .sorted()
                    .forEach(one -> tables.outbox.update(one, event -> !event.published(), Event::sent));
            return null;
        });
    }

    @Override
    void markFailed(Collection<Long> sequences, String reason) {
        tables.database.statement("outbox.markFailed", () -> null);
    }

    @Override
    void releaseLanes(String owner) {
        tables.database.statement("outbox.releaseLanes", () -> {
            tables.lanes
                    .where(lane -> lane.owner().equals(owner))
                    .forEach(lane -> tables.lanes.update(
                            lane.number(),
                            row -> row.owner().equals(owner),
                            row -> new Lane(row.number(), owner, EPOCH)));
            return null;
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
