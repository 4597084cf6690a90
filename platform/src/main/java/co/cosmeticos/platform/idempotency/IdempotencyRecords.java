package co.cosmeticos.platform.idempotency;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * SQL of idempotency keys (IETF draft-ietf-httpapi-idempotency-key-header): the first request claims its key in the
 * transaction of its first change; the response is stored in the transaction that decides it, and replayed unchanged.
 */
@Component
public class IdempotencyRecords {

    private static final String CLAIM = """
            insert into idempotency_records (caller, key, fingerprint, reference, created_at)
            values (:caller, :key, :fingerprint, :reference, :now)
            on conflict do nothing
            """;
    private static final String FIND = """
            select fingerprint, reference, status, body, location
              from idempotency_records where caller = :caller and key = :key
            """;
    private static final String ANSWER = """
            update idempotency_records set status = :status, body = :body, location = :location
             where reference = :reference and status is null
            """;
    private static final String FORGET = "delete from idempotency_records where created_at < :before";

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public IdempotencyRecords(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * A key that was used before.
     *
     * @param fingerprint of the request that claimed it
     * @param reference id of what that request created: an order
     * @param status of its response; absent while it is undecided
     */
    public record Used(
            String fingerprint,
            String reference,
            @Nullable Integer status,
            @Nullable String body,
            @Nullable String location) {

        /** Throws {@link IdempotencyKey.Reused} when the key was claimed by a request of another fingerprint. */
        public void requireSame(String other) {
            if (!fingerprint.equals(other)) {
                throw new IdempotencyKey.Reused();
            }
        }
    }

    /** The record of a key of this caller. */
    public Optional<Used> find(String caller, IdempotencyKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("caller", caller)
                .bind("key", key.value())
                .map((row, context) -> new Used(
                        row.getString("fingerprint"),
                        row.getString("reference"),
                        row.getObject("status", Integer.class),
                        row.getString("body"),
                        row.getString("location")))
                .findOne());
    }

    /** Claims the key for what this transaction creates; false when it was claimed before, also by a concurrent request. */
    @Transactional(TxType.MANDATORY)
    public boolean claim(String caller, IdempotencyKey key, String fingerprint, UUID reference) {
        return jdbi.withHandle(handle -> handle.createUpdate(CLAIM)
                        .bind("caller", caller)
                        .bind("key", key.value())
                        .bind("fingerprint", fingerprint)
                        .bind("reference", reference.toString())
                        .bind("now", OffsetDateTime.now(clock))
                        .execute())
                == 1;
    }

    /** Stores the response, in the transaction that decides it; an earlier one stays. */
    @Transactional(TxType.MANDATORY)
    public void answer(UUID reference, int status, String body, @Nullable String location) {
        jdbi.useHandle(handle -> handle.createUpdate(ANSWER)
                .bind("reference", reference.toString())
                .bind("status", status)
                .bind("body", body)
                .bind("location", location)
                .execute());
    }

    /** Deletes keys older than this, and returns their number. */
    @Transactional
    public int forget(Duration age) {
        return jdbi.withHandle(handle -> handle.createUpdate(FORGET)
                .bind("before", OffsetDateTime.now(clock).minus(age))
                .execute());
    }
}
