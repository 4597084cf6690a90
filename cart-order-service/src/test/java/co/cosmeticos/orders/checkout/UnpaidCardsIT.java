package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.token.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A card that awaits its holder is an unpaid order as a PIX is; one that pays at once is none. */
class UnpaidCardsIT {

    private static final String[] CPFS = {"529.982.247-25", "111.444.777-35", "168.995.350-09", "390.533.447-05"};
    private static final String AWAITING = "orders where status = 'AWAITING_PAYMENT'";

    private World world;
    private int keys;

    @BeforeEach
    void open() {
        world = new World(new OrderLimits(3, 3, 50, 20));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper shopper(int person, int units) {
        var shopper = new Shopper(world).puts(units, SERUM);
        shopper.email = "x" + person + "@example.com";
        shopper.taxId = CPFS[person % CPFS.length];
        return shopper;
    }

    private Callable<Shopper.Answer> paying(Shopper shopper, String means) {
        var key = "k" + keys++;
        return () -> means.startsWith("tok_") ? shopper.paysByCard(key, means) : shopper.pays(key, means);
    }

    private Shopper.Answer buys(int person, int units, String means) throws Exception {
        return paying(shopper(person, units), means).call();
    }

    @Test
    void three_cards_may_await_their_holder_and_a_fourth_is_given_up() throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(buys(0, 1, "tok_3ds").json().getString("status")).isEqualTo("AWAITING_PAYMENT");
        }
        var fourth = shopper(0, 1);

        var refused = paying(fourth, "tok_3ds").call();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("too-many-unpaid-orders");
        assertThat(refused.json().getInt("limit")).isEqualTo(3);
        assertThat(fourth.looks().getString("status")).isEqualTo("OPEN");
        assertThat(world.count(AWAITING)).isEqualTo(3);
        assertThat(world.catalog.free(SERUM)).isEqualTo(997);
        assertThat(world.rows("""
                        select p.status from payments p join orders o on o.id = p.order_id
                         where o.status = 'REJECTED' and o.reason = 'too-many-unpaid-orders'
                        """))
                .singleElement()
                .satisfies(row -> assertThat(row).containsValue("VOIDED"));
        assertThat(world.count("outbox_events where type = 'order.awaiting-payment'"))
                .isEqualTo(3);
        assertThat(paying(fourth, "tok_ok").call().status()).isEqualTo(201);
    }

    @Test
    void whatever_the_methods_they_count_together() throws Exception {
        buys(0, 1, "pix");
        buys(0, 1, "boleto");
        buys(0, 1, "tok_3ds");

        for (var means : List.of("pix", "boleto", "tok_3ds")) {
            assertThat(buys(0, 1, means).slug()).describedAs(means).isEqualTo("too-many-unpaid-orders");
        }
        assertThat(buys(0, 1, "tok_declined").status()).isEqualTo(402);
        assertThat(buys(0, 1, "tok_ok").status()).isEqualTo(201);
        assertThat(buys(1, 1, "tok_3ds").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_answered_challenge_makes_room(boolean success) throws Exception {
        var first = buys(0, 1, "tok_3ds");
        buys(0, 1, "tok_3ds");
        buys(0, 1, "tok_3ds");

        world.provider.challenge(first.orderId(), success);
        world.recoverOnce();
        world.recoverOnce();

        assertThat(world.count(AWAITING)).isEqualTo(2);
        assertThat(buys(0, 1, "tok_3ds").status()).isEqualTo(201);
        assertThat(buys(0, 1, "tok_3ds").slug()).isEqualTo("too-many-unpaid-orders");
    }

    @Test
    void cards_that_wait_hold_half_of_the_stock_at_most() throws Exception {
        world.catalog.sell(SERUM, 8990, 11);
        assertThat(buys(0, 6, "tok_3ds").status()).isEqualTo(201);

        for (var means : List.of("tok_3ds", "pix", "boleto")) {
            var refused = buys(1, 1, means);
            assertThat(refused.status()).describedAs(means).isEqualTo(409);
            assertThat(refused.slug()).describedAs(means).isEqualTo("unpaid-stock-limit");
            assertThat(refused.json().getJsonArray("skus").getString(0)).isEqualTo(SERUM);
        }
        assertThat(world.catalog.free(SERUM)).isEqualTo(5);
        assertThat(buys(1, 5, "tok_ok").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, false", "4, 1, true", "4, 2, false", "0, 5, true", "0, 6, false"})
    void what_is_held_since_the_quote_is_not_counted_as_free_too(int since, int units, boolean isPlaced)
            throws Exception {
        world.catalog.sell(SERUM, 8990, 10);
        var quoted = world.get(QuoteCheckout.class).prepare(Caller.NOBODY, request(shopper(1, units)));
        if (since > 0) {
            assertThat(buys(0, since, "tok_3ds").status()).isEqualTo(201);
        }

        var key = KeyedRequest.of("guest", IdempotencyKey.required("late"), "checkout", "");
        ThrowingCallable placing = () -> world.get(PlaceOrder.class).place(key, quoted);

        if (isPlaced) {
            assertThatCode(placing).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(placing).isInstanceOf(OrderLimitReached.UnpaidStock.class);
        }
    }

    private static CheckoutRequest request(Shopper shopper) {
        var address = new Address("Ana", "01310-100", "Av. Paulista", "1000", null, null, "São Paulo", "SP", "BR");
        return new CheckoutRequest(
                shopper.cart,
                shopper.version,
                null,
                shopper.email,
                null,
                shopper.taxId,
                address,
                null,
                shopper.shipping,
                new CheckoutRequest.PaymentChoice("pix", null, null, null, null));
    }

    @Test
    void the_last_unit_can_be_bought_by_a_card_that_waits() throws Exception {
        world.catalog.sell(SERUM, 8990, 1);
        assertThat(buys(0, 1, "tok_3ds").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_3ds", "tok_3ds pix", "boleto tok_3ds tok_3ds", "tok_3ds tok_ok"})
    void ten_at_once_are_counted_one_after_the_other(String means) throws Exception {
        var waiting = new ArrayList<Callable<Shopper.Answer>>();
        var methods = means.split(" ");
        for (var i = 0; i < 10; i++) {
            waiting.add(paying(shopper(0, 1), methods[i % methods.length]));
        }

        atOnce(waiting);

        assertThat(world.count(AWAITING)).isEqualTo(3);
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(means.contains("tok_ok") ? 5 : 0);
        assertThat(world.catalog.free(SERUM)).isEqualTo(means.contains("tok_ok") ? 992 : 997);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "tok_3ds", "tok_3ds pix", "tok_3ds tok_ok pix"})
    void ten_at_once_never_hold_more_than_the_share(String means) throws Exception {
        world.catalog.sell(SERUM, 8990, 10);
        var waiting = new ArrayList<Callable<Shopper.Answer>>();
        var methods = means.split(" ");
        for (var i = 0; i < 10; i++) {
            waiting.add(paying(shopper(i, 1), methods[i % methods.length]));
        }

        atOnce(waiting);

        assertThat(world.count(AWAITING)).isBetween(1L, 5L);
        assertThat(world.catalog.free(SERUM))
                .isEqualTo(10 - (int) world.count("orders where status in ('AWAITING_PAYMENT', 'CONFIRMED')"));
    }

    private static void atOnce(List<Callable<Shopper.Answer>> all) throws Exception {
        var pool = Executors.newFixedThreadPool(all.size());
        for (var answer : pool.invokeAll(all)) {
            assertThat(answer.get().status()).isIn(201, 409);
        }
        pool.shutdown();
    }
}
