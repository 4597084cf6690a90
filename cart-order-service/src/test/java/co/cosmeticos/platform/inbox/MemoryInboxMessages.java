package co.cosmeticos.platform.inbox;

import co.cosmeticos.orders.simulation.MemoryDatabase;
import co.cosmeticos.orders.simulation.Tables;
import co.cosmeticos.orders.simulation.Tables.Message;
import co.cosmeticos.orders.simulation.Tables.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** {@link InboxMessages} on the tables in memory. */
public final class MemoryInboxMessages extends InboxMessages {

    private final Tables tables;
    private final Clock clock;

    public MemoryInboxMessages(Tables tables, Clock clock) {
        super(MemoryDatabase.NONE, clock);
        this.tables = tables;
        this.clock = clock;
    }

    /** Lets a consumer subscribe, as it does when its broker is connected. */
    public static void subscribe(InboxConsumer consumer) {
        consumer.subscribe(new co.cosmeticos.platform.amqp.BrokerConnected());
    }

    @Override
    boolean accept(String queue, ReceivedEvent event) {
        var message = new Message(queue, event.id());
        return tables.database.statement(
                "inbox.accept",
                () -> tables.inbox.insert(message, row(message, "DONE", event.type(), null, "", 0, null)));
    }

    private Received row(
            Message message,
            String status,
            String type,
            @Nullable String body,
            String reason,
            int attempts,
            @Nullable OffsetDateTime next) {
        return new Received(message, status, type, body, reason, attempts, next, now());
    }

    // The wait loses its jitter, which comes of a random of its own and could not be repeated.
    @Override
    void keepForRetry(String queue, ReceivedEvent event, String reason, Duration wait) {
        keep(new Message(queue, event.id()), "RETRY", event.type(), event.body(), reason, waitAfter(1));
    }

    @Override
    void park(String queue, String id, String body, String reason) {
        keep(new Message(queue, id), "PARKED", "unreadable", body, reason, null);
    }

    private void keep(
            Message message, String status, String type, String body, String reason, @Nullable OffsetDateTime next) {
        try {
            tables.database.statement(
                    "inbox.keep",
                    () -> tables.inbox.insert(message, row(message, status, type, body, reason, 1, next)));
        } catch (RuntimeException e) {
            // The consumer waits a second for its database now, a real one: let the wait be over.
            LockSupport.unpark(Thread.currentThread());
            throw e;
        }
    }

    private OffsetDateTime waitAfter(int failures) {
        return now().plusSeconds(1L << (failures - 1));
    }

    @Override
    List<FailedMessage> due(int limit) {
        return tables.database.statement(
                "inbox.due",
                () -> tables
                        .inbox
                        .where(row -> row.status().equals("RETRY")
                                && !java.util.Objects.requireNonNull(row.nextAttemptAt())
                                        .isAfter(now()))
                        .stream()
                        .sorted(Comparator.comparing(Received::nextAttemptAt))
                        .limit(limit)
                        .map(MemoryInboxMessages::kept)
                        .toList());
    }

    private static FailedMessage kept(Received row) {
        return new FailedMessage(
                row.message().queue(),
                row.message().id(),
                row.type(),
                row.status(),
                String.valueOf(row.body()),
                row.reason(),
                row.attempts(),
                row.receivedAt());
    }

    @Override
    boolean finish(FailedMessage message) {
        return change("inbox.finish", message, "DONE", null, message.attempts(), "", null);
    }

    @Override
    void failed(FailedMessage message, String reason, Optional<Duration> wait) {
        var attempts = message.attempts() + 1;
        change(
                "inbox.failed",
                message,
                wait.isPresent() ? "RETRY" : "PARKED",
                message.body(),
                attempts,
                reason,
                wait.isPresent() ? waitAfter(attempts) : null);
    }

    @Override
    public boolean replay(String queue, String id) {
        var key = new Message(queue, id);
        return tables.database.statement(
                "inbox.replay",
                () -> tables.inbox
                        .update(
                                key,
                                row -> row.status().equals("PARKED"),
                                row -> row(key, "RETRY", row.type(), row.body(), row.reason(), 0, now()))
                        .isPresent());
    }

    @Override
    public boolean discard(String queue, String id) {
        throw new UnsupportedOperationException("nothing is discarded here");
    }

    private boolean change(
            String name,
            FailedMessage message,
            String status,
            @Nullable String body,
            int attempts,
            String reason,
            @Nullable OffsetDateTime next) {
        var key = new Message(message.queue(), message.id());
        return tables.database.statement(
                name,
                () -> tables.inbox
                        .update(
                                key,
                                row -> row.status().equals("RETRY") && row.attempts() == message.attempts(),
                                row -> row(key, status, row.type(), body, reason, attempts, next))
                        .isPresent());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
