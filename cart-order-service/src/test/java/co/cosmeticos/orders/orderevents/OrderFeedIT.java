package co.cosmeticos.orders.orderevents;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.order.ClaimOrder;
import co.cosmeticos.platform.eventstream.EventStreamRefused;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderFeedIT {

    private World world;
    private OrderFeed feed;

    @BeforeEach
    void open() {
        world = new World();
        feed = world.get(OrderFeed.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper.Answer pix() {
        return new Shopper(world).puts(1, SERUM).pays("k", "pix");
    }

    private Reader listens(UUID order, String owner, int lastId) {
        return begun(Reader.of(order, owner, feed.end(null)), lastId);
    }

    private Reader begun(Reader reader, int lastId) {
        feed.follow(reader.listener, lastId);
        return reader;
    }

    private void pays(UUID order) {
        world.provider.settle(order);
        world.recoverOnce();
    }

    @Test
    void the_newest_comes_at_once_and_each_change_after_it() {
        var order = pix().orderId();
        var ana = listens(order, "ana", 0);
        assertThat(ana.told()).containsExactly("2 AWAITING_PAYMENT AWAITING_PAYMENT");
        feed.poll();
        assertThat(ana.told()).hasSize(1);

        pays(order);
        feed.poll();

        assertThat(ana.told())
                .containsExactly("2 AWAITING_PAYMENT AWAITING_PAYMENT", "3 PAID CONFIRMED", "4 CONFIRMED CONFIRMED");
        feed.poll();
        assertThat(ana.told()).hasSize(3);
    }

    @Test
    void who_comes_back_is_told_what_they_missed_and_nothing_twice() {
        var order = pix().orderId();
        pays(order);
        assertThat(listens(order, "ana", 2).told()).containsExactly("3 PAID CONFIRMED", "4 CONFIRMED CONFIRMED");
        var bia = listens(order, "bia", 4);
        assertThat(bia.told()).isEmpty();
        assertThat(bia.line.comments())
                .as("a sign, by which the head of the answer goes out")
                .isEqualTo(1);
        assertThat(listens(order, "cia", 99).told()).containsExactly("4 CONFIRMED CONFIRMED");
    }

    @Test
    void it_ends_with_the_order_and_does_not_begin_again() {
        var placed = pix();
        var order = placed.orderId();
        var ana = listens(order, "ana", 0);
        var token = placed.json().getString("orderToken");
        assertThat(new Shopper(world).cancels(order, token, "c").status()).isBetween(200, 202);
        world.recover();
        feed.poll();

        assertThat(ana.told()).last().asString().endsWith("CANCELED CANCELED");
        assertThat(ana.isOpen()).isFalse();
        assertThat(feed.size()).isZero();
        var late = listens(order, "ana", 0);
        assertThat(late.told()).hasSize(1);
        assertThat(late.isOpen()).isFalse();
        var lastId = Integer.parseInt(late.told().get(0).split(" ", -1)[0]);
        assertThat(feed.isOver(order, lastId)).isTrue();
        assertThat(feed.isOver(order, lastId - 1)).isFalse();
    }

    @Test
    void one_person_and_all_have_their_limits_and_who_is_gone_counts_no_more() {
        var order = pix().orderId();
        var first = listens(order, "ana", 0);
        listens(order, "ana", 0);
        listens(order, "ana", 0);
        assertThatThrownBy(() -> listens(order, "ana", 0)).isInstanceOf(EventStreamRefused.TooManyStreams.class);
        first.line.close();
        listens(order, "ana", 0);
        for (var others = 3; others < 20; others++) {
            listens(order, "other " + others, 0);
        }
        assertThatThrownBy(() -> listens(order, "last", 0)).isInstanceOf(EventStreamRefused.NoStreamFree.class);
    }

    @Test
    void it_ends_with_its_life_the_token_the_session_and_the_claim() {
        var placed = pix();
        var order = placed.orderId();
        var until = feed.end(null);
        var soon = world.clock.instant().plusSeconds(60);
        assertThat(feed.end(soon)).isEqualTo(soon);
        assertThat(feed.end(until.plusSeconds(1))).isEqualTo(until);
        var owner = listens(order, "owner", 0);
        var expiring = begun(Reader.of(order, "expiring", feed.end(soon)), 0);
        var revoked =
                begun(new Reader(order, new OrderListener.Access("revoked", until, false, Optional.of("session"))), 0);
        var guest = begun(new Reader(order, new OrderListener.Access("guest", until, true, Optional.empty())), 0);

        world.get(RevokedSessions.class).add("session");
        feed.poll();
        assertThat(revoked.isOpen()).isFalse();
        world.clock.advance(Duration.ofSeconds(60));
        feed.poll();
        assertThat(expiring.isOpen()).isFalse();
        assertThat(guest.isOpen()).isTrue();
        var claimer = Callers.customer(Ids.next());
        world.get(ClaimOrder.class).claim(order, placed.json().getString("orderToken"), claimer);
        feed.poll();
        assertThat(guest.isOpen()).isFalse();
        assertThat(owner.isOpen()).isTrue();
        world.clock.advance(Duration.ofMinutes(5));
        feed.poll();
        assertThat(owner.isOpen()).isFalse();
    }

    @Test
    void a_client_that_reads_nothing_is_put_off_and_the_others_hear_the_line_stands() {
        var order = pix().orderId();
        var ana = listens(order, "ana", 0);
        var stuck = Reader.of(order, "stuck", feed.end(null));
        stuck.line.stall();
        begun(stuck, 0);
        var gone = Reader.of(order, "gone", feed.end(null));
        gone.line.breakOff(new java.io.IOException("Broken pipe"));
        begun(gone, 0);
        feed.poll();
        world.clock.advance(Duration.ofSeconds(8));
        feed.poll();
        assertThat(stuck.isOpen()).isFalse();
        assertThat(gone.isOpen()).isFalse();
        assertThat(ana.line.comments()).isPositive();
    }

    @Test
    void many_who_listen_and_leave_at_once_are_counted_right() throws Exception {
        var order = pix().orderId();
        var pool = Executors.newFixedThreadPool(8);
        var all = new java.util.ArrayList<java.util.concurrent.Future<Reader>>();
        for (var person = 0; person < 40; person++) {
            var name = "person " + person;
            all.add(pool.submit(() -> listens(order, name, 0)));
        }
        var in = 0;
        for (var one : all) {
            try {
                one.get();
                in++;
            } catch (ExecutionException refused) {
                assertThat(refused.getCause()).isInstanceOf(EventStreamRefused.NoStreamFree.class);
            }
        }
        pool.shutdown();
        assertThat(in).isEqualTo(20);
        assertThat(feed.size()).isEqualTo(20);
        feed.endAll();
        assertThat(feed.size()).isZero();
    }

    @Test
    void ids_are_read_and_nonsense_is_none() {
        assertThat(EventId.parse("12")).isEqualTo(12);
        for (var none : new String[] {null, "", "-1", "1234567", "a", "١", " 1"}) {
            assertThat(EventId.parse(none)).isZero();
        }
    }
}
