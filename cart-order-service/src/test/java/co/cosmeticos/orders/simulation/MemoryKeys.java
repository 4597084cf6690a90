package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.simulation.Tables.Answered;
import co.cosmeticos.orders.simulation.Tables.Key;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link IdempotencyRecords} on the tables in memory. */
final class MemoryKeys extends IdempotencyRecords {

    private final Tables tables;

    MemoryKeys(Tables tables, Clock clock) {
        super(MemoryDatabase.NONE, clock);
        this.tables = tables;
    }

    @Override
    public Optional<Used> find(String caller, IdempotencyKey key) {
        return tables.database.statement(
                "keys.find",
                () -> tables.keys
                        .find(new Key(caller, key.value()))
                        .map(row -> new Used(
                                row.fingerprint(), row.reference(), row.status(), row.body(), row.location())));
    }

    @Override
    public boolean claim(String caller, IdempotencyKey key, String fingerprint, UUID reference) {
        tables.database.requireTransaction();
        var id = new Key(caller, key.value());
        return tables.database.statement("keys.claim", () -> {
            tables.database.afterCommit(() -> tables.claimedAt.putIfAbsent(id, tables.database.tick()));
            return tables.keys.insert(id, new Answered(id, fingerprint, reference.toString(), null, null, null));
        });
    }

    @Override
    public void answer(UUID reference, int status, String body, @Nullable String location) {
        tables.database.requireTransaction();
        tables.database.statement("keys.answer", () -> {
            for (var row : tables.keys.where(one -> one.reference().equals(reference.toString()))) {
                tables.database.afterCommit(() -> tables.answeredAt.putIfAbsent(row.key(), tables.database.tick()));
                tables.keys.update(row.key(), one -> one.status() == null, one -> one.answer(status, body, location));
            }
            return null;
        });
    }

    @Override
    public int forget(Duration age) {
        throw new UnsupportedOperationException("nothing is forgotten in an hour");
    }
}
