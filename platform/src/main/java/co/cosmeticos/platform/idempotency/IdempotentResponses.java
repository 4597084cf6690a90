package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads or stores responses under idempotency keys, each in its own transaction. */
@Component
public class IdempotentResponses {

    private final IdempotencyRecords records;

    @Inject
    public IdempotentResponses(IdempotencyRecords records) {
        this.records = records;
    }

    /** The record of this key. */
    @Transactional
    public Optional<IdempotencyRecords.Used> find(String caller, IdempotencyKey key) {
        return records.find(caller, key);
    }

    /**
     * The stored response of the key; else the one decided now, stored in the same transaction. A concurrent request with
     * the key waits for it. Throws {@link IdempotencyKey.Reused}.
     */
    @Transactional
    public StoredResponse firstOr(KeyedRequest request, Supplier<StoredResponse> decide) {
        var reference = Ids.next();
        if (!records.claim(request.caller(), request.key(), request.fingerprint(), reference)) {
            return replay(request);
        }
        var answer = decide.get();
        records.answer(reference, answer.status(), answer.body(), answer.location());
        return answer;
    }

    private StoredResponse replay(KeyedRequest request) {
        var used = records.find(request.caller(), request.key()).orElseThrow();
        used.requireSame(request.fingerprint());
        return StoredResponse.of(used).orElseThrow();
    }
}
