package co.cosmeticos.orders.saga;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a saga's row says of the steps that it took: each once, however often it was taken. */
class SagaStepsIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> steps() {
        return world.rows("""
                        select taken ->> 'step' || ' ' || (taken ->> 'times') as it
                          from order_sagas, jsonb_array_elements(steps) with ordinality as all_steps (taken, place)
                         order by place
                        """).stream()
                .map(row -> String.valueOf(row.get("it")))
                .toList();
    }

    private Object saga(String column) {
        return world.rows("select " + column + " as it from order_sagas").get(0).get("it");
    }

    @Test
    void a_payment_that_waits_for_200_polls_does_not_grow_the_row() {
        var placed = new Shopper(world).puts(1, SERUM).pays("k", "boleto");
        world.recoverOnce();
        var size = "pg_column_size(steps || '[]')";
        var before = (Integer) saga(size);

        for (var poll = 2; poll <= 200; poll++) {
            world.recoverOnce();
        }

        assertThat(steps()).containsExactly("RESERVE_INVENTORY 1", "AUTHORIZE_PAYMENT 1", "SETTLE_PAYMENT 200");
        assertThat((Integer) saga(size)).isLessThan(before + 10);
        assertThat(saga("(steps -> 2 ->> 'first')::timestamptz < (steps -> 2 ->> 'at')::timestamptz"))
                .isEqualTo(true);
        world.provider.settle(placed.orderId());
        world.recoverOnce();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
        assertThat(steps())
                .containsExactly(
                        "RESERVE_INVENTORY 1",
                        "AUTHORIZE_PAYMENT 1",
                        "SETTLE_PAYMENT 201",
                        "COMMIT_RESERVATION 1",
                        "CONVERT_CART 1",
                        "CONFIRM_ORDER 1");
    }

    @Test
    void a_saga_that_an_older_server_has_moved_is_read_and_its_entries_are_counted() {
        var placed = new Shopper(world).puts(1, SERUM).pays("k", "pix");
        var before = """
                [{"step": "RESERVE_INVENTORY", "at": "2026-01-01T12:00:00+00:00"},
                 {"step": "AUTHORIZE_PAYMENT", "at": "2026-01-01T12:00:01+00:00"},
                 {"step": "SETTLE_PAYMENT", "at": "2026-01-01T12:01:00+00:00"},
                 {"step": "SETTLE_PAYMENT", "at": "2026-01-01T12:02:00+00:00"}]""";
        world.jdbi.useHandle(handle -> handle.execute("update order_sagas set steps = ?::jsonb", before));
        world.provider.settle(placed.orderId());

        world.recoverOnce();

        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
        assertThat(saga("steps -> 2 ->> 'times'")).isEqualTo("3");
        assertThat(saga("(steps -> 2 ->> 'first')::timestamptz = '2026-01-01T12:01:00Z'"))
                .isEqualTo(true);
        assertThat(saga("jsonb_array_length(steps)")).isEqualTo(6);
    }
}
