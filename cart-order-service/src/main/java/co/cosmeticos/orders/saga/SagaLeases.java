package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The leases on sagas: taken by whoever runs one, given back or lost. A lease that was given back ended in 1970. */
@Component
@Transactional
public class SagaLeases {

    /** This server, as the holder of leases. */
    static final String OWNER = Ids.unguessable();

    private static final String CLAIM = """
            update order_sagas set owner = :owner, leased_until = :until, version = version + 1
             where order_id = :orderId and type = :type and status = 'RUNNING'
               and leased_until <= :now and next_attempt_at <= :now
            returning id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent
            """;

    private static final String CLAIM_DUE = """
            update order_sagas
               set owner = :owner, leased_until = :until, version = version + 1, status = 'RUNNING'
             where id in (select id from order_sagas
                           where status <> 'DONE' and next_attempt_at <= :now and leased_until <= :now
                           order by attempts, next_attempt_at limit :limit for update skip locked)
            returning id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent
            """;

    // Without a time it is parked: an older server sees a saga that waits.
    private static final String TRY_LATER = """
            update order_sagas
               set status = :status, attempts = attempts + 1, failure = :failure, leased_until = 'epoch',
                   next_attempt_at = coalesce(:due::timestamptz, 'infinity'), version = version + 1
             where id = :id and version = :version and owner = :owner
            """;

    private static final String POSTPONE = """
            update order_sagas set leased_until = 'epoch', next_attempt_at = :due, version = version + 1
             where id = :id and version = :version and owner = :owner
            """;

    // The version stays: a holder who is only slow may still go on.
    private static final String COUNT_ABANDONED = """
            update order_sagas
               set attempts = attempts + 1, failure = 'abandoned', leased_until = 'epoch',
                   next_attempt_at = :now + case when attempts = 0 then interval '0'
                                                 else make_interval(secs => least(2 ^ least(attempts, :doublings), :longest)) end
             where id in (select id from order_sagas
                           where status = 'RUNNING' and leased_until > 'epoch' and leased_until <= :now
                           limit 1000 for update skip locked)
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SagaSettings settings;

    @Inject
    public SagaLeases(Jdbi jdbi, Clock clock, SagaSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** Claims the order's saga, if it is to be moved now and nobody else moves it. */
    Optional<Saga> claim(UUID orderId, Saga.Type type) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(CLAIM))
                .bind("orderId", orderId)
                .bind("type", type)
                .map(Sagas::saga)
                .findOne());
    }

    /** Claims sagas that were abandoned, that are to be tried again, or that have waited long enough. */
    List<Saga> claimDue(int limit) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(CLAIM_DUE))
                .bind("limit", limit)
                .map(Sagas::saga)
                .list());
    }

    /** Gives a saga back, to be tried again after this time; without one, when somebody nudges it. */
    void tryLater(Saga saga, @Nullable Duration pause, String failure) {
        jdbi.useHandle(handle -> held(handle.createUpdate(TRY_LATER), saga)
                .bind("status", pause == null ? Saga.Status.WAITING : Saga.Status.RUNNING)
                .bind("due", pause == null ? null : now().plus(pause))
                .bind("failure", failure)
                .execute());
    }

    /** Gives a saga back as it is, to be moved on after this time. */
    void postpone(Saga saga, Duration pause) {
        jdbi.useHandle(handle -> held(handle.createUpdate(POSTPONE), saga)
                .bind("due", now().plus(pause))
                .execute());
    }

    /**
     * Counts an attempt for each saga whose lease ran out: its holder may have died of the step and could write nothing down.
     * From the second on the saga pauses, as after any other failure.
     */
    void countAbandoned() {
        jdbi.useHandle(handle -> handle.createUpdate(COUNT_ABANDONED)
                .bind("now", now())
                .bind("doublings", SagaRunner.DOUBLINGS)
                .bind("longest", SagaRunner.LONGEST_PAUSE.toSeconds())
                .execute());
    }

    private <T extends SqlStatement<T>> T leased(T statement) {
        return statement
                .bind("owner", OWNER)
                .bind("until", now().plus(settings.lease()))
                .bind("now", now());
    }

    private static Update held(Update statement, Saga saga) {
        return statement.bind("id", saga.id()).bind("version", saga.version()).bind("owner", saga.owner());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
