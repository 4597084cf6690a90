package co.cosmeticos.platform.outbox;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.platform.value.Ids;
import jakarta.json.bind.Jsonb;
import java.time.Clock;
import java.time.OffsetDateTime;

/** {@link Outbox} on the tables in memory. */
@SuppressWarnings("NullAway") // a transaction registry is what the stand-in does without
public final class MemoryOutbox extends Outbox {

    private final Tables tables;
    private final Jsonb jsonb;
    private final Clock clock;
    private final OutboxWake wake;

    public MemoryOutbox(Tables tables, Jsonb jsonb, Clock clock, OutboxWake wake) {
        super(MemoryDatabase.NONE, jsonb, clock, null, wake);
        this.tables = tables;
        this.jsonb = jsonb;
        this.clock = clock;
        this.wake = wake;
    }

    // The lane comes of the subject's name in the trace: by its random id no run could be repeated.
    @Override
    public void append(DomainEvent event) {
        tables.database.requireTransaction();
        tables.database.statement("outbox.append", () -> {
            var name = tables.database.name("order", event.subject());
            tables.database.note("%s tells %s".formatted(name, event.type()));
            var sequence = tables.next();
            tables.database.afterCommit(wake::signal);
            return tables.outbox.insert(
                    sequence,
                    new Tables.Event(
                            sequence,
                            Ids.next(),
                            lane(name),
                            event.type(),
                            event.version(),
                            event.subject(),
                            jsonb.toJson(event),
                            OffsetDateTime.now(clock),
                            false));
        });
    }

    /** Lets this be run when an event was committed. */
    public static void listen(OutboxWake wake, Runnable listener) {
        wake.listen(listener);
    }
}
