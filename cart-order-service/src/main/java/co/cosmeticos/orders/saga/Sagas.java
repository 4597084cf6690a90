package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.CausalContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** The sagas' rows and their states. A transition is a compare-and-set on the version and the holder of the lease. */
@Component
@Transactional
public class Sagas {

    private static final String ADD = """
            insert into order_sagas (id, type, order_id, status, step, version, owner, leased_until, next_attempt_at,
                                     correlation_id, traceparent)
            values (:id, :type, :orderId, 'RUNNING', :step, 1, :owner, :until, :now, :correlationId, :traceparent)
            on conflict (order_id, type) do nothing
            """;

    private static final String GO_ON = """
            update order_sagas
               set status = 'RUNNING', step = :next, next_attempt_at = :now, leased_until = :until,
                   version = version + 1, attempts = 0, failure = null, steps = saga_steps(steps, :step, :now)
             where id = :id and version = :version and owner = :owner
            returning id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent
            """;

    // A nudge that came while the saga ran counts: it does not wait.
    private static final String WAIT = """
            update order_sagas
               set status = case when nudged then 'RUNNING' else 'WAITING' end, step = :next,
                   next_attempt_at = case when nudged then :now else :due end, leased_until = 'epoch',
                   nudged = false, refund_told = false,
                   version = version + 1, attempts = 0, failure = null, steps = saga_steps(steps, :step, :now)
             where id = :id and version = :version and owner = :owner
            returning id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent
            """;

    // A nudge counts here too for an order that failed, as the money may have come meanwhile, and for any order if it
    // told of money that went back: the payment is looked at once more.
    private static final String END = """
            update order_sagas
               set status = case when nudged and type = 'CHECKOUT' and (refund_told or exists (
                                   select 1 from orders o
                                    where o.id = order_id and o.status in ('REJECTED', 'EXPIRED', 'CANCELED')))
                                 then 'RUNNING' else 'DONE' end,
                   step = case when nudged and type = 'CHECKOUT' and (refund_told or exists (
                                 select 1 from orders o
                                  where o.id = order_id and o.status in ('REJECTED', 'EXPIRED', 'CANCELED')))
                               then 'SETTLE_PAYMENT' else :step end,
                   next_attempt_at = :now, leased_until = 'epoch', nudged = false, refund_told = false,
                   version = version + 1, attempts = 0, failure = null, steps = saga_steps(steps, :step, :now)
             where id = :id and version = :version and owner = :owner
            returning id, type, order_id, status, step, version, owner, attempts, correlation_id, traceparent
            """;

    private static final String NUDGE = """
            update order_sagas
               set nudged = (status = 'RUNNING'), refund_told = (refund_told or :refundTold) and status = 'RUNNING',
                   status = 'RUNNING', next_attempt_at = least(next_attempt_at, :now)
             where order_id = :orderId and type = 'CHECKOUT' and status <> 'DONE'
            returning case when leased_until <= :now then 'FREE' else 'LEASED' end
            """;

    private static final String REVIVE = """
            update order_sagas
               set status = 'RUNNING', step = :step, leased_until = 'epoch', next_attempt_at = :now, version = version + 1
             where order_id = :orderId and type = 'CHECKOUT' and status = 'DONE'
            """;

    private static final String CLOSE_WAITING = """
            update order_sagas set status = 'DONE', version = version + 1
             where order_id = :orderId and type = 'CHECKOUT' and status = 'WAITING'
            """;

    private static final String IS_CANCELED = """
            select exists (select 1 from order_sagas where order_id = :orderId and type = 'CANCEL_ORDER')
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final SagaSettings settings;

    @Inject
    public Sagas(Jdbi jdbi, Clock clock, SagaSettings settings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.settings = settings;
    }

    /** A new saga whose lease the caller holds; nothing when the order has one of this type. */
    public Optional<Saga> begin(UUID id, Saga.Type type, UUID orderId, SagaStep first) {
        var saga = Saga.begin(id, type, orderId, first, SagaLeases.OWNER, CausalContext.ofThisThread());
        var added = jdbi.withHandle(handle -> handle.createUpdate(ADD)
                .bindMethods(saga)
                .bindMethods(saga.cause())
                .bind("until", leaseEnd())
                .bind("now", now())
                .execute());
        return added == 0 ? Optional.empty() : Optional.of(saga);
    }

    /** Moves a saga whose lease the caller holds; throws {@link LeaseLost} when they do not any more. */
    Saga advance(Saga saga, Transition transition) {
        return jdbi.withHandle(handle -> statement(handle, transition)
                        .bind("id", saga.id())
                        .bind("version", saga.version())
                        .bind("owner", saga.owner())
                        .bind("step", saga.step())
                        .bind("now", now())
                        .map(Sagas::saga)
                        .findOne())
                .map(moved -> moved.awaited(saga.isAwaited()))
                .orElseThrow(() -> new LeaseLost(saga.id()));
    }

    private Query statement(Handle handle, Transition transition) {
        return switch (transition.status()) {
            case RUNNING ->
                handle.createQuery(GO_ON)
                        .bind("next", transition.next().orElseThrow())
                        .bind("until", leaseEnd());
            case WAITING ->
                handle.createQuery(WAIT)
                        .bind("next", transition.next().orElseThrow())
                        .bind("due", now().plus(transition.pause()));
            case DONE -> handle.createQuery(END);
        };
    }

    /** Ends the checkout's wait, as money came or went; a saga that runs is told before it would wait or end. */
    public Saga.Availability nudge(UUID orderId, boolean refundTold) {
        return jdbi.withHandle(handle -> handle.createQuery(NUDGE)
                .bind("orderId", orderId)
                .bind("refundTold", refundTold)
                .bind("now", now())
                .mapTo(Saga.Availability.class)
                .findOne()
                .orElse(Saga.Availability.DONE));
    }

    /** The checkout of this order, done already, goes on at this step. */
    public void revive(UUID orderId, SagaStep step) {
        jdbi.useHandle(handle -> handle.createUpdate(REVIVE)
                .bind("orderId", orderId)
                .bind("step", step)
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
        return jdbi.withHandle(handle -> handle.createQuery(IS_CANCELED)
                .bind("orderId", orderId)
                .mapTo(Boolean.class)
                .one());
    }

    static Saga saga(ResultSet row, StatementContext context) throws SQLException {
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
