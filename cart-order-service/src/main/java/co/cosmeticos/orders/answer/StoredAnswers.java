package co.cosmeticos.orders.answer;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.IdempotencyRecords;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What became of a key, looked up in a transaction of its own: a server keeps the connection until one ends. */
@Component
public class StoredAnswers {

    private final IdempotencyRecords records;

    @Inject
    public StoredAnswers(IdempotencyRecords records) {
        this.records = records;
    }

    /** The record of this key. */
    @Transactional
    public Optional<IdempotencyRecords.Used> find(String scope, IdempotencyKey key) {
        return records.find(scope, key);
    }
}
