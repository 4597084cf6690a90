package co.cosmeticos.orders.saga;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.alarm.Alarms;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that takes its thread, or the whole process, down: it counts, pauses, alarms, and holds no other saga up. */
class FatalStepIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Object saga(String column) {
        return world.rows("select " + column + " as it from order_sagas order by id limit 1")
                .get(0)
                .get("it");
    }

    private static Error error(String kind) {
        return kind.equals("memory") ? new OutOfMemoryError("in a test") : new StackOverflowError();
    }

    private Saga claimed() {
        world.failpoints.arm("checkout.capture-payment.before", "fail");
        new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.failpoints.disarm("checkout.capture-payment.before");
        world.clock.advance(Duration.ofSeconds(21));
        return world.get(SagaLeases.class).claimDue(1).get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "stack"})
    void an_error_is_an_attempt_that_pauses_and_reaches_whoever_ran_the_step(String kind) {
        var saga = claimed();
        var context = world.get(CommitTransition.class).open(saga);
        world.provider.onCapture = () -> {
            throw error(kind);
        };

        assertThatThrownBy(() -> world.get(SagaRunner.class).run(context, Duration.ofSeconds(5)))
                .isInstanceOf(VirtualMachineError.class);

        assertThat(saga("attempts")).isEqualTo(1);
        assertThat(saga("next_attempt_at > to_timestamp(%d)"
                        .formatted(world.clock.instant().getEpochSecond())))
                .isEqualTo(true);
        world.provider.onCapture = () -> {};
        world.recover();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
    }

    @Test
    void one_that_breaks_so_each_time_alarms_and_holds_nobody_up() {
        world.provider.onCapture = () -> {
            throw new StackOverflowError();
        };
        assertThat(new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok").status())
                .isEqualTo(500);
        for (var round = 0; round < 9; round++) {
            world.recoverOnce();
        }
        assertThat(saga("attempts")).isEqualTo(10);
        assertThat(world.get(Alarms.class).stuckSagas()).isOne();
        world.provider.onCapture = () -> {};
        assertThat(new Shopper(world).puts(1, SERUM).paysByCard("l", "tok_ok").status())
                .isEqualTo(201);
        world.recoverOnce();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(2);
    }

    @Test
    void a_process_that_dies_of_a_step_each_time_has_counted_before() {
        claimed();
        for (var death = 1; death <= 10; death++) {
            world.clock.advance(Duration.ofSeconds(21));
            world.get(SagaLeases.class).countAbandoned();
            assertThat(saga("attempts")).isEqualTo(death);
            var isAtOnce = death == 1;
            assertThat(world.get(SagaLeases.class).claimDue(1)).hasSize(isAtOnce ? 1 : 0);
            if (!isAtOnce) {
                world.clock.advance(Duration.ofSeconds(121));
                assertThat(world.get(SagaLeases.class).claimDue(1)).hasSize(1);
            }
        }
        assertThat(world.get(Alarms.class).stuckSagas()).isOne();
    }

    @Test
    void a_lease_that_runs_or_was_given_back_counts_nothing_and_a_slow_holder_goes_on() {
        var saga = claimed();
        world.get(SagaLeases.class).countAbandoned();
        assertThat(saga("attempts")).isEqualTo(0);
        world.clock.advance(Duration.ofSeconds(21));
        world.get(SagaLeases.class).countAbandoned();
        world.get(SagaLeases.class).countAbandoned();
        assertThat(saga("attempts")).isEqualTo(1);

        world.get(SagaRunner.class).run(saga, Duration.ofSeconds(5));

        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
        world.clock.advance(Duration.ofDays(1));
        world.get(SagaLeases.class).countAbandoned();
        assertThat(saga("attempts")).isEqualTo(0);
    }

    @Test
    void a_payment_that_waits_is_not_abandoned() {
        new Shopper(world).puts(1, SERUM).pays("k", "boleto");
        world.clock.advance(Duration.ofHours(1));
        world.get(SagaLeases.class).countAbandoned();
        assertThat(saga("attempts")).isEqualTo(0);
        assertThat(saga("status")).isEqualTo("WAITING");
    }
}
