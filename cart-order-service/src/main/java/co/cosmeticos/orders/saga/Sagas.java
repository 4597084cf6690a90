package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.CausalContext;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The sagas' rows. Every change is a compare-and-set on the version and the holder of the lease. */
@Component
@Transactional
public class Sagas {

    private static final OffsetDateTime FREE = OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String COLUMNS =
            " id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent";

    private static final String ADD = """
            insert into order_sagas (id, type, order_id, status, step, version, owner, leased_until, next_attempt_at,
                                     correlation_id, traceparent)
            values (:id, :type, :orderId, 'RUNNING', :step, 1, :owner, :until, :now, :correlationId, :traceparent)
            on conflict (order_id, type) do nothing
            """;

    private static final String CLAIM = """
            update order_sagas set owner = :owner, leased_until = :until, version = version + 1
             where order_id = :orderId and type = :type and status = 'RUNNING'
               and leased_until <= :now and next_attempt_at <= :now
            returning""" + COLUMNS;

    private static final String CLAIM_DUE = """
            update order_sagas
               set owner = :owner, leased_until = :until, version = version + 1, status = 'RUNNING'
             where id in (select id from order_sagas
                           where status <> 'DONE' and next_attempt_at <= :now and leased_until <= :now
                           order by attempts, next_attempt_at limit :limit for update skip locked)
            returning""" + COLUMNS;

    // A nudge that came while the saga ran counts when it would wait, and when it would end an order that was taken
    // back: the money may have come meanwhile. One that told of money that went back counts whenever it would end.
    private static final String TAKEN_BACK = """
            (nudged and :status = 'DONE' and type = 'CHECKOUT' and (refund_told or exists (
               select 1 from orders o where o.id = order_id and o.status in ('REJECTED', 'EXPIRED', 'CANCELED'))))""";

    private static final String HELD = " where id = :id and version = :version and owner = :owner";

    private static final String TAKEN = """
            version = version + 1, attempts = 0, failure = null, leased_until = :until,
                   steps = steps || jsonb_build_object('step', :step::text, 'at', :now::timestamptz)""" + HELD + " returning" + COLUMNS;

    private static final String NEXT = """
            update order_sagas set status = 'RUNNING', step = :next, next_attempt_at = :now,""" + TAKEN;

    private static final String LEAVE = """
            update order_sagas
               set status = case when nudged and :status = 'WAITING' or %1$s then 'RUNNING' else :status end,
                   step = case when %1$s then 'SETTLE_PAYMENT' else :next end,
                   next_attempt_at = case when nudged and :status = 'WAITING' or %1$s then :now else :due end,
                   nudged = false, refund_told = false,""".formatted(TAKEN_BACK) + TAKEN;

    // Without a time it is parked: an older server sees a saga that waits.
    private static final String LATER = """
            update order_sagas
               set status = :status, attempts = attempts + 1, failure = :failure, leased_until = :until,
                   next_attempt_at = coalesce(:due::timestamptz, 'infinity'), version = version + 1""" + HELD;

    private static final String YIELD = """
            update order_sagas set leased_until = :until, next_attempt_at = :due, version = version + 1""" + HELD;

    private static final String NUDGE = """
            update order_sagas set nudged = (status = 'RUNNING'), status = 'RUNNING', next_attempt_at = least(next_attempt_at, :now),
                   refund_told = (refund_told or :refundTold) and status = 'RUNNING'
             where order_id = :orderId and type = 'CHECKOUT' and status <> 'DONE'
            returning leased_until <= :now
            """;

    private static final String REVIVE = """
            update order_sagas
               set status = 'RUNNING', step = :step, leased_until = :until, next_attempt_at = :now, version = version + 1
             where order_id = :orderId and type = 'CHECKOUT' and status = 'DONE'
            """;

    private static final String CLOSE_WAITING = """
            update order_sagas set status = 'DONE', version = version + 1
             where order_id = :orderId and type = 'CHECKOUT' and status = 'WAITING'
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SagaSettings settings;
    private final String owner = Ids.unguessable();

    @Inject
    public Sagas(Jdbi jdbi, Clock clock, SagaSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new saga whose lease the caller holds; nothing when the order has one of this type. */
    public Optional<Saga> begin(UUID id, Saga.Type type, UUID orderId, SagaStep first) {
        var saga = new Saga(
                id, type, orderId, Saga.Status.RUNNING, first, 1, owner, 0, CausalContext.ofThisThread(), true);
        var added = jdbi.withHandle(handle -> leased(handle.createUpdate(ADD))
                .bindMethods(saga)
                .bindMethods(saga.cause())
                .execute());
        return added == 0 ? Optional.empty() : Optional.of(saga);
    }

    /** The order's saga with its lease, if it is to be moved now and nobody else moves it. */
    public Optional<Saga> claim(UUID orderId, Saga.Type type) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(CLAIM))
                .bind("orderId", orderId)
                .bind("type", type)
                .map(Sagas::saga)
                .findOne());
    }

    /** Sagas that were abandoned, that are to be tried again, or that have waited long enough. */
    List<Saga> claimDue(int limit) {
        return jdbi.withHandle(handle -> leased(handle.createQuery(CLAIM_DUE))
                .bind("limit", limit)
                .map(Sagas::saga)
                .list());
    }

    /** Moves a saga whose lease the caller holds; throws {@link LeaseLost} when he does not any more. */
    Saga advance(Saga saga, Transition move) {
        return jdbi.withHandle(handle -> moved(handle, saga, move)
                        .bind("step", saga.step())
                        .bind("next", move.next().orElse(saga.step()))
                        .bind("now", now())
                        .map(Sagas::saga)
                        .findOne())
                .map(moved -> moved.awaited(saga.isAwaited()))
                .orElseThrow(() -> new LeaseLost(saga.id()));
    }

    private Query moved(Handle handle, Saga saga, Transition move) {
        return move.status() == Saga.Status.RUNNING
                ? cas(handle.createQuery(NEXT), saga).bind("until", leaseEnd())
                : cas(handle.createQuery(LEAVE), saga)
                        .bind("status", move.status())
                        .bind("until", FREE)
                        .bind("due", now().plus(move.pause()));
    }

    /** Gives a saga back, to be tried again after this time; without one, when somebody nudges it. */
    void tryLater(Saga saga, @Nullable Duration pause, String failure) {
        jdbi.useHandle(handle -> cas(handle.createUpdate(LATER), saga)
                .bind("status", pause == null ? Saga.Status.WAITING : Saga.Status.RUNNING)
                .bind("until", FREE)
                .bind("due", pause == null ? null : now().plus(pause))
                .bind("failure", failure)
                .execute());
    }

    /** Gives a saga back as it is, to be moved on after this time. */
    void postpone(Saga saga, Duration pause) {
        jdbi.useHandle(handle -> cas(handle.createUpdate(YIELD), saga)
                .bind("until", FREE)
                .bind("due", now().plus(pause))
                .execute());
    }

    /** The checkout need not wait longer, as money came or went: whether nobody moves it now; nothing when it is done. */
    public Optional<Boolean> nudge(UUID orderId, boolean refundTold) {
        return jdbi.withHandle(handle -> handle.createQuery(NUDGE)
                .bind("orderId", orderId)
                .bind("refundTold", refundTold)
                .bind("now", now())
                .mapTo(Boolean.class)
                .findOne());
    }

    /** The checkout of this order, done already, goes on at this step. */
    public void revive(UUID orderId, SagaStep step) {
        jdbi.useHandle(handle -> handle.createUpdate(REVIVE)
                .bind("orderId", orderId)
                .bind("step", step)
                .bind("until", FREE)
                .bind("now", now())
                .execute());
    }

    /** Ends a checkout that waits for its customer; false when it does not wait. */
    public boolean closeWaiting(UUID orderId) {
        return jdbi.withHandle(handle -> handle.createUpdate(CLOSE_WAITING)
                        .bind("orderId", orderId)
                        .execute())
                == 1;
    }

    /** Whether a cancellation of this order has begun, or is over. */
    public boolean isCanceled(UUID orderId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from order_sagas where order_id = :orderId and type = 'CANCEL_ORDER')
                        """)
                .bind("orderId", orderId)
                .mapTo(Boolean.class)
                .one());
    }

    private <T extends SqlStatement<T>> T leased(T statement) {
        return statement.bind("owner", owner).bind("until", leaseEnd()).bind("now", now());
    }

    private static <T extends SqlStatement<T>> T cas(T statement, Saga saga) {
        return statement.bind("id", saga.id()).bind("version", saga.version()).bind("owner", saga.owner());
    }

    private static Saga saga(ResultSet row, StatementContext context) throws SQLException {
        return new Saga(
                row.getObject("id", UUID.class),
                Saga.Type.valueOf(row.getString("type")),
                row.getObject("order_id", UUID.class),
                Saga.Status.valueOf(row.getString("status")),
                SagaStep.valueOf(row.getString("step")),
                row.getLong("version"),
                row.getString("owner"),
                row.getInt("attempts"),
                new CausalContext(row.getString("correlation_id"), row.getString("traceparent")),
                false);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private OffsetDateTime leaseEnd() {
        return now().plus(settings.lease());
    }
}
