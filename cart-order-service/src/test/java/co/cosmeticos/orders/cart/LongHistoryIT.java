package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.platform.value.Ids;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Carts that somebody has changed without end: they cost others nothing, and are changed no more in the end. */
class LongHistoryIT {

    private static final long LITTLE = 64L << 20;

    private final UUID ana = Ids.next();

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static long allocated(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private String status() {
        return (String) world.rows("select status from orders order by id desc limit 1")
                .get(0)
                .get("status");
    }

    @Test
    void an_order_that_was_begun_with_300_000_events_is_confirmed_and_reads_few_of_them() {
        var shopper = new Shopper(world).puts(1, SERUM);
        world.failpoints.arm("checkout.convert-cart.before", "fail");
        shopper.paysByCard("k", "tok_ok");
        world.failpoints.disarm("checkout.convert-cart.before");
        LongHistory.of(300_000).in(world, shopper);

        assertThat(allocated(world::recoverOnce)).isLessThan(LITTLE);

        assertThat(status()).isEqualTo("CONFIRMED");
    }

    @Test
    void late_money_for_a_cart_of_300_000_events_reads_few_of_them() {
        var shopper = new Shopper(world).puts(1, SERUM);
        var placed = shopper.pays("k", "pix").orderId();
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        shopper.looks();
        LongHistory.of(300_000).in(world, shopper);
        world.provider.settle(placed);
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));

        assertThat(allocated(world::recoverOnce)).isLessThan(LITTLE);

        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
    }

    @Test
    void late_money_for_a_cart_that_took_thousands_of_full_carts_in_reads_none_of_their_lines() {
        var guest = new Shopper(world).puts(1, SERUM);
        var placed = guest.pays("k", "pix").orderId();
        world.clock.advance(Duration.ofHours(1));
        world.recoverOnce();
        var own = Shopper.signedIn(world, ana).puts(1, CREAM);
        own.claims(guest.cart, ana);
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into cart_events (cart_id, version, type, data, at)
                select ?, 1000 + n, 'LinesMerged',
                       jsonb_build_object('fromCart', 'guest-' || n, 'lines',
                         (select jsonb_agg(jsonb_build_object('sku', md5(n || '-' || l), 'name', md5(l::text) || md5(n::text)))
                            from generate_series(1, 100) l)), now()
                  from generate_series(1, 3000) n
                """, own.cart));
        world.provider.settle(placed);
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));

        assertThat(allocated(world::recoverOnce)).isLessThan(LITTLE);

        assertThat(status()).isEqualTo("CONFIRMED");
        assertThat(own.looks().getJsonArray("lines")).hasSize(1);
        assertThat(allocated(() -> own.claims(guest.cart, ana))).isLessThan(LITTLE);
    }

    @Test
    void a_merge_stores_the_lines_that_it_changed() {
        var own = Shopper.signedIn(world, ana);
        for (var sku = 0; sku < 100; sku++) {
            world.catalog.sell("SKU-" + sku, 100, 1000);
            own.puts(1, "SKU-" + sku);
        }
        own.claims(new Shopper(world).puts(2, "SKU-7").cart, ana);

        assertThat(world.rows("select length(data::text) as n from cart_events where type = 'LinesMerged'"))
                .allSatisfy(row -> assertThat((Integer) row.get("n")).isLessThan(1_000));
        var carts = world.get(Carts.class);
        assertThat(carts.get(own.cart).quantities()).hasSize(100).containsEntry("SKU-7", 3);
        assertThat(carts.get(own.cart).lines().get(7).sku()).isEqualTo("SKU-7");
        assertThat(carts.replayAll(own.cart)).isEqualTo(carts.get(own.cart));
    }

    @Test
    void a_merge_of_before_is_read_as_it_was_stored() {
        var carts = world.get(Carts.class);
        var own = Shopper.signedIn(world, ana).puts(1, CREAM);
        own.claims(new Shopper(world).puts(2, SERUM).cart, ana);
        var now = carts.get(own.cart);
        world.jdbi.useHandle(handle -> handle.execute("""
                update cart_events e
                   set data = data - 'put' || jsonb_build_object('lines', (select state -> 'lines' from carts where id = e.cart_id))
                 where type = 'LinesMerged'
                """));
        assertThat(carts.replayAll(own.cart)).isEqualTo(now);
    }
}
