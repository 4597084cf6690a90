package co.cosmeticos.orders.alarm;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlarmsIT {

    private World world;
    private Alarms alarms;

    @BeforeEach
    void open() {
        world = new World();
        alarms = world.get(Alarms.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_quiet_shop_has_none() {
        new Shopper(world).puts(1, SERUM).paysByCard("paid", "tok_ok");
        new Shopper(world).puts(1, SERUM).paysByCard("declined", "tok_declined");
        new Shopper(world).puts(1, SERUM).pays("waiting", "pix");
        world.clock.advance(Duration.ofMinutes(10));

        assertThat(alarms.stuckSagas()).isZero();
        assertThat(alarms.mismatchedPayments()).isZero();
    }

    @Test
    void a_saga_that_nobody_moves_is_stuck_after_five_minutes() {
        new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.jdbi.useHandle(handle -> handle.execute(
                "update order_sagas set status = 'RUNNING', next_attempt_at = ?", now().minus(Duration.ofMinutes(4))));
        assertThat(alarms.stuckSagas()).isZero();

        world.clock.advance(Duration.ofMinutes(2));
        assertThat(alarms.stuckSagas()).isOne();
    }

    @Test
    void a_saga_that_failed_ten_times_is_stuck() {
        new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.jdbi.useHandle(handle ->
                handle.execute("update order_sagas set status = 'RUNNING', attempts = 10, next_attempt_at = ?", now()));

        assertThat(alarms.stuckSagas()).isOne();
    }

    @Test
    void money_that_does_not_fit_its_order_is_counted_once_no_saga_moves_it() {
        new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        world.jdbi.useHandle(handle ->
                handle.execute("update payments set status = 'AUTHORIZED', captured_minor = captured_minor - 1"));
        assertThat(alarms.mismatchedPayments()).isOne();

        world.jdbi.useHandle(handle ->
                handle.execute("update payments set status = 'CAPTURED', captured_minor = captured_minor + 1"));
        world.jdbi.useHandle(handle -> handle.execute("update orders set status = 'CANCELED'"));
        assertThat(alarms.mismatchedPayments()).isOne();

        world.jdbi.useHandle(handle -> handle.execute("update order_sagas set status = 'RUNNING'"));
        assertThat(alarms.mismatchedPayments()).isZero();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(world.clock);
    }
}
