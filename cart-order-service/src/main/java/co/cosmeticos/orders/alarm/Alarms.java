package co.cosmeticos.orders.alarm;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/** Counts what should not be there. */
@Component
public class Alarms {

    private static final Duration STUCK_AFTER = Duration.ofMinutes(5);
    private static final Duration LOOKED_BACK = Duration.ofDays(1);

    // Recovery takes up a saga within seconds; one that has failed so often waits for minutes between its attempts. A
    // parked one waits for ever.
    private static final String STUCK_SAGAS = """
            select count(*) from order_sagas
             where status = 'RUNNING' and (attempts >= 10 or next_attempt_at < :stuck)
                or status = 'WAITING' and next_attempt_at = 'infinity'
            """;

    // Only of orders that no saga is moving: until then, money and order may differ by a step.
    private static final String MISMATCHED_PAYMENTS = """
            select count(*)
              from orders o join payments p on p.order_id = o.id
             where o.updated_at > :since
               and case when o.status in ('CONFIRMED', 'FULFILLED') then p.captured_minor <> o.total_minor
                        when o.status in ('REJECTED', 'EXPIRED', 'CANCELED') then p.captured_minor > p.refunded_minor + p.charged_back_minor
                        else false end
               and not exists (select 1 from order_sagas s where s.order_id = o.id and s.status <> 'DONE')
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public Alarms(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Sagas that have not moved for five minutes, have failed ten times at one step, or are parked. */
    public long stuckSagas() {
        return count(STUCK_SAGAS, "stuck", STUCK_AFTER);
    }

    /** Orders changed within a day whose money is not what their state says: too little captured, or not given back. */
    public long mismatchedPayments() {
        return count(MISMATCHED_PAYMENTS, "since", LOOKED_BACK);
    }

    private long count(String sql, String parameter, Duration ago) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind(parameter, OffsetDateTime.now(clock).minus(ago))
                .mapTo(Long.class)
                .one());
    }
}
