package co.cosmeticos.platform.outbox;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/** Stores domain events in the transaction of the change that causes them (transactional outbox); fails without one. */
@Component
public class Outbox {

    /** Number of lanes, the partitions that relays share; an aggregate always has the same one. */
    static final int LANES = 16;

    private static final String INSERT = """
            insert into outbox_events (id, lane, type, version, subject, data, correlation_id, traceparent, occurred_at)
            values (:id, :lane, :type, :version, :subject, :data, :correlationId, :traceparent, :occurredAt)
            """;

    private final Jdbi jdbi;
    private final Jsonb jsonb;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxWake wake;

    @Inject
    public Outbox(
            Jdbi jdbi, Jsonb jsonb, Clock clock, TransactionSynchronizationRegistry transaction, OutboxWake wake) {
        this.jdbi = jdbi;
        this.jsonb = jsonb;
        this.clock = clock;
        this.transaction = transaction;
        this.wake = wake;
    }

    /** Stores the event; the relay is signaled after the commit. */
    @Transactional(TxType.MANDATORY)
    public void append(DomainEvent event) {
        var context = RequestContext.current();
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("id", Ids.next())
                .bind("lane", lane(event.subject()))
                .bind("type", event.type())
                .bind("version", event.version())
                .bind("subject", event.subject())
                .bind("data", jsonb.toJson(event))
                .bind("correlationId", context.correlationId())
                .bind("traceparent", context.traceparent())
                .bind("occurredAt", OffsetDateTime.now(clock))
                .execute());
        transaction.registerInterposedSynchronization(new WakeAfterCommit(wake));
    }

    static int lane(String subject) {
        return Math.floorMod(subject.hashCode(), LANES);
    }

    private record WakeAfterCommit(OutboxWake wake) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wake.signal();
            }
        }
    }
}
