package co.cosmeticos.orders.retention;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.order.OrderSettings;
import co.cosmeticos.orders.webhook.LookForLateMoney;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests' orders that were never paid end; whatever is somebody's, or was ever paid, stays. */
class StaleOrdersIT {

    private static final Duration KEPT = Duration.ofDays(180);

    private World world;
    private StaleOrders stale;

    @BeforeEach
    void open() {
        world = new World();
        stale = world.get(StaleOrders.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper guest() {
        return new Shopper(world).puts(1, SERUM);
    }

    private UUID expired(Shopper shopper, String method) {
        var order = shopper.pays("e-" + Ids.next(), method).orderId();
        world.clock.advance(Duration.ofDays(4));
        world.recover();
        world.recoverOnce();
        return order;
    }

    private UUID canceled(String method) {
        var shopper = guest();
        var placed = "card".equals(method)
                ? shopper.paysByCard("c-" + Ids.next(), "tok_ok")
                : shopper.pays("c-" + Ids.next(), method);
        var canceled = shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "x-" + Ids.next());
        assertThat(canceled.status()).isEqualTo(200);
        world.recover();
        return placed.orderId();
    }

    private boolean delete() {
        return stale.delete(OffsetDateTime.now(world.clock).minus(KEPT));
    }

    private List<UUID> orders() {
        return world.jdbi.withHandle(handle -> handle.createQuery("select id from orders order by id")
                .mapTo(UUID.class)
                .list());
    }

    private List<String> strangers() {
        return world.jdbi.withHandle(handle -> handle.createQuery("""
                        select table_name from information_schema.columns
                         where column_name = 'order_id' and table_schema = 'public'
                        """)
                .mapTo(String.class)
                .filter(table -> world.count(table + " where order_id not in (select id from orders)") > 0)
                .list());
    }

    @Test
    void whatever_way_it_came_to_nothing_it_is_deleted_whole_after_its_time_and_not_before() {
        assertThat(guest().paysByCard("declined", "tok_declined").status()).isEqualTo(402);
        expired(guest(), "pix");
        expired(guest(), "boleto");
        canceled("pix");
        assertThat(new Books(world).statuses()).containsExactly("REJECTED", "EXPIRED", "EXPIRED", "CANCELED");
        world.clock.advance(KEPT.minusDays(9));
        delete();
        assertThat(orders()).hasSize(4);

        world.clock.advance(Duration.ofDays(9).plusSeconds(1));
        assertThat(delete()).isFalse();

        assertThat(orders()).isEmpty();
        assertThat(strangers()).isEmpty();
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
    }

    @Test
    void what_was_paid_or_is_somebodys_stays() {
        var ana = Shopper.signedIn(world, Ids.next()).puts(1, SERUM);
        var hers = expired(ana, "pix");
        var late = expired(guest(), "pix");
        world.provider.settle(late);
        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();
        var bought = guest().paysByCard("paid", "tok_ok").orderId();
        var refunded = canceled("card");
        expired(guest(), "pix");
        world.clock.advance(KEPT.plusDays(30));

        delete();

        assertThat(orders()).containsExactlyInAnyOrder(hers, late, bought, refunded);
        assertThat(strangers()).isEmpty();
    }

    @Test
    void an_order_of_which_something_is_still_to_be_done_stays() {
        var undone = expired(guest(), "pix");
        var awaited = guest().pays("awaited", "boleto").orderId();
        world.jdbi.useHandle(
                handle -> handle.execute("update order_sagas set status = 'RUNNING' where order_id = ?", undone));
        world.clock.advance(KEPT.plusDays(30));

        delete();

        assertThat(orders()).containsExactlyInAnyOrder(undone, awaited);
    }

    @Test
    void money_that_comes_at_that_very_moment_keeps_the_order() throws Exception {
        var late = expired(guest(), "pix");
        expired(guest(), "pix");
        world.clock.advance(KEPT.plusDays(30));
        var server = Executors.newSingleThreadExecutor();
        try (var webhook = world.jdbi.open()) {
            webhook.begin();
            webhook.execute("update order_sagas set status = 'RUNNING' where order_id = ?", late);
            var deleting = server.submit(this::delete);
            assertThatThrownBy(() -> deleting.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(java.util.concurrent.TimeoutException.class);
            webhook.commit();
            assertThatThrownBy(deleting::get)
                    .hasRootCauseInstanceOf(org.postgresql.util.PSQLException.class)
                    .hasCauseInstanceOf(UnableToExecuteStatementException.class);
        } finally {
            server.shutdown();
        }
        assertThat(orders()).hasSize(2);
        assertThat(world.count("payments")).isEqualTo(2);

        delete();
        assertThat(orders()).containsExactly(late);
    }

    @Test
    void a_flood_of_them_ends_batch_by_batch() {
        var model = expired(guest(), "pix");
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into orders (id, number, status, cart_id, email, locale, address, lines, currency, subtotal_minor,
                                    discount_minor, shipping_minor, total_minor, shipping_option, reservation_id, token,
                                    created_at, updated_at)
                select gen_random_uuid(), 'N-' || n, status, 'cart-' || n, email, locale, address, lines, currency,
                       subtotal_minor, discount_minor, shipping_minor, total_minor, shipping_option, gen_random_uuid(),
                       '!' || n, created_at, updated_at
                  from orders, generate_series(1, 449) n where id = ?
                """, model));
        world.clock.advance(KEPT.plusDays(30));

        assertThat(List.of(delete(), delete(), delete())).containsExactly(true, true, false);
        assertThat(orders()).isEmpty();
    }

    @Test
    void how_long_they_are_kept_is_a_setting_with_a_lower_bound() {
        assertThat(settings("order.none", "P1D").unpaidGuestRetention()).isEqualTo(KEPT);
        assertThat(settings("order.unpaid.guest-retention", "PT720H"))
                .extracting(OrderSettings::unpaidGuestRetention)
                .isEqualTo(Duration.ofDays(30));
        assertThatThrownBy(() -> settings("order.unpaid.guest-retention", "PT719H"))
                .hasMessageContaining("unpaid.guest-retention must be at least PT720H");
    }

    private static OrderSettings settings(String name, String value) {
        return OrderSettings.from(
                new Settings(key -> name.equals(key) ? Optional.of(value) : Optional.empty(), "order"));
    }
}
