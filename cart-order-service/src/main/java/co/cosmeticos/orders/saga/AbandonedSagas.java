package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;

/**
 * Sagas whose lease ran out in the hands of its holder, who may have died of their step and could write nothing down. That
 * counts as an attempt before anybody takes the step again, and the second of them pauses as any other failure does.
 */
@Component
@Transactional
public class AbandonedSagas {

    // Whoever gives a lease back makes it one of 1970. The version stays: a holder who is only slow may still go on.
    private static final String COUNT = """
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

    @Inject
    public AbandonedSagas(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Counts them, and gives their leases back. */
    public void count() {
        jdbi.useHandle(handle -> handle.createUpdate(COUNT)
                .bind("now", OffsetDateTime.now(clock))
                .bind("doublings", SagaRunner.DOUBLINGS)
                .bind("longest", SagaRunner.LONGEST_PAUSE.toSeconds())
                .execute());
    }
}
