package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckoutIT {

    private World world;
    private Books books;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_card_makes_a_cart_a_confirmed_order() {
        var shopper = new Shopper(world).puts(2, SERUM).puts(1, CREAM);

        var answer = shopper.paysByCard("k1", "tok_ok");

        assertThat(answer.status()).isEqualTo(201);
        var order = answer.json();
        assertThat(order.getString("status")).isEqualTo("CONFIRMED");
        assertThat(order.getInt("subtotalMinor")).isEqualTo(2 * 8990 + 12_500);
        assertThat(order.getInt("totalMinor")).isEqualTo(2 * 8990 + 12_500 + 1490);
        assertThat(order.getJsonObject("payment").getString("status")).isEqualTo("captured");
        assertThat(order.getString("number")).matches("CO-[0-9A-Z]{7}");
        assertThat(answer.location()).endsWith("/api/v1/shop/orders/" + answer.orderId());
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
        assertThat(shopper.sees(answer.orderId(), order.getString("orderToken")).status())
                .isEqualTo(200);
        assertThat(shopper.sees(answer.orderId(), "guess").status()).isEqualTo(404);
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
        books.areClosed();
    }

    @Test
    void a_replay_gets_the_same_bytes_and_another_body_is_refused() {
        var shopper = new Shopper(world).puts(1, SERUM);
        var first = shopper.paysByCard("k1", "tok_ok");

        assertThat(shopper.paysByCard("k1", "tok_ok")).isEqualTo(first);
        assertThat(shopper.paysByCard("k1", "tok_declined").slug()).isEqualTo("idempotency-key-reused");
        assertThat(world.count("orders")).isEqualTo(1);
    }

    @Test
    void a_declined_card_is_402_and_leaves_the_cart_open_and_the_stock_free() {
        var shopper = new Shopper(world).puts(3, SERUM);

        var answer = shopper.paysByCard("k1", "tok_declined");

        assertThat(answer.status()).isEqualTo(402);
        assertThat(answer.slug()).isEqualTo("payment-declined");
        assertThat(shopper.paysByCard("k1", "tok_declined")).isEqualTo(answer);
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
        shopper.looks();
        assertThat(shopper.paysByCard("k2", "tok_ok").status()).isEqualTo(201);
        books.areClosed();
        assertThat(books.statuses()).containsExactly("REJECTED", "CONFIRMED");
    }

    @Test
    void stock_that_is_gone_when_it_is_to_be_held_is_409_with_its_skus() {
        var shopper = new Shopper(world).puts(2, SERUM);
        world.catalog.sell(SERUM, 8990, 1);

        var answer = shopper.paysByCard("k1", "tok_ok");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo("out-of-stock");
        assertThat(answer.json().getJsonArray("skus").getString(0)).isEqualTo(SERUM);
        assertThat(world.count("orders")).isZero();
    }

    @Test
    void a_changed_price_is_409_with_the_refreshed_cart_and_can_be_accepted() {
        var shopper = new Shopper(world).puts(1, SERUM);
        world.catalog.price(SERUM, 9990);

        var refused = shopper.paysByCard("k1", "tok_ok");

        assertThat(refused.slug()).isEqualTo("cart-changed");
        var cart = refused.json().getJsonObject("cart");
        assertThat(cart.getInt("totalMinor")).isEqualTo(9990);
        assertThat(cart.getJsonArray("lines").getJsonObject(0).getInt("previousUnitMinor"))
                .isEqualTo(8990);
        shopper.version = cart.getInt("version");
        assertThat(shopper.paysByCard("k1", "tok_ok").status()).isEqualTo(201);
    }

    @Test
    void a_customer_who_has_looked_at_the_new_price_pays_it_and_one_who_has_not_does_not() {
        var shopper = new Shopper(world).puts(1, SERUM);
        var before = shopper.version;
        world.catalog.price(SERUM, 9990);

        assertThat(shopper.looks().getInt("totalMinor")).isEqualTo(9990);
        var seen = shopper.version;
        shopper.version = before;
        assertThat(shopper.paysByCard("k1", "tok_ok").slug()).isEqualTo("cart-changed");
        shopper.version = seen;
        assertThat(shopper.paysByCard("k2", "tok_ok").json().getInt("totalMinor"))
                .isEqualTo(9990 + 1490);
    }

    @Test
    void a_boleto_needs_a_tax_id_and_an_order_needs_a_key() {
        var shopper = new Shopper(world).puts(1, SERUM);
        var body = shopper.body("{\"method\": \"boleto\"}").replace("\"taxId\": \"529.982.247-25\",", "");

        var withoutTaxId = world.api
                .post("/checkout")
                .header("Idempotency-Key", "k")
                .json(body)
                .send();
        var withoutKey = world.api.post("/checkout").json(body).send();

        assertThat(withoutTaxId.getStatus()).isEqualTo(422);
        assertThat(withoutKey.getStatus()).isEqualTo(400);
    }

    @Test
    void a_hundred_equal_requests_make_one_order_and_one_charge() throws Exception {
        var shopper = new Shopper(world).puts(1, SERUM);

        var answers = atOnce(100, i -> shopper.paysByCard("same", "tok_ok"));

        var created = answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(created).isNotEmpty().allMatch(created.get(0)::equals);
        assertThat(answers)
                .allMatch(answer -> answer.status() == 201 || answer.slug().equals("checkout-in-progress"));
        assertThat(world.count("orders")).isEqualTo(1);
        assertThat(books.ledger("capture", created.get(0).orderId())).isEqualTo(1);
        books.areClosed();
    }

    @Test
    void ten_keys_on_one_cart_make_one_order() throws Exception {
        var shopper = new Shopper(world).puts(1, SERUM);

        var answers = atOnce(10, i -> shopper.paysByCard("key-" + i, "tok_ok"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.status() == 409)
                .allMatch(answer -> answer.slug().matches("cart-in-checkout|cart-closed"));
        assertThat(world.count("orders")).isEqualTo(1);
        books.areClosed();
    }

    @Test
    void fifty_units_make_exactly_fifty_orders() throws Exception {
        world.catalog.sell(SERUM, 8990, 50);
        var shoppers = Stream.generate(() -> new Shopper(world).puts(1, SERUM))
                .limit(80)
                .toList();

        var answers = atOnce(80, i -> shoppers.get(i).paysByCard("key", "tok_ok"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(50);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allMatch(answer -> answer.slug().equals("out-of-stock"));
        assertThat(world.catalog.free(SERUM)).isZero();
        books.areClosed();
    }

    @Test
    void a_silent_provider_leaves_the_order_pending_and_recovery_decides_it() {
        world.provider.breakage.order("authorize", co.cosmeticos.orders.Breakage.Kind.TIMEOUT, 100);
        var shopper = new Shopper(world).puts(1, SERUM);

        var answer = shopper.paysByCard("k1", "tok_ok");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("status")).isEqualTo("PENDING");
        assertThat(shopper.paysByCard("k1", "tok_ok").slug()).isEqualTo("checkout-in-progress");
        world.recover();
        assertThat(shopper.paysByCard("k1", "tok_ok").slug()).isEqualTo("checkout-not-completed");
        books.areClosed();
    }

    @Test
    void a_confirmed_order_can_be_canceled_once_with_its_money() {
        var shopper = new Shopper(world).puts(2, SERUM);
        var placed = shopper.paysByCard("k1", "tok_ok");
        var token = placed.json().getString("orderToken");

        var canceled = shopper.cancels(placed.orderId(), token, "c1");

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(canceled.json().getString("status")).isEqualTo("CANCELED");
        assertThat(canceled.json().getJsonObject("payment").getInt("refundedMinor"))
                .isEqualTo(placed.json().getInt("totalMinor"));
        assertThat(shopper.cancels(placed.orderId(), token, "c1")).isEqualTo(canceled);
        assertThat(shopper.cancels(placed.orderId(), token, "c2").slug()).isEqualTo("order-status-conflict");
        assertThat(shopper.cancels(placed.orderId(), "guess", "c3").status()).isEqualTo(404);
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
        assertThat(books.events(placed.orderId(), "order.canceled")).isEqualTo(1);
        books.areClosed();
    }

    private static List<Shopper.Answer> atOnce(int times, java.util.function.IntFunction<Shopper.Answer> request)
            throws Exception {
        var pool = Executors.newFixedThreadPool(32);
        try {
            var calls = IntStream.range(0, times)
                    .mapToObj(i -> (Callable<Shopper.Answer>) () -> request.apply(i))
                    .toList();
            var answers = new java.util.ArrayList<Shopper.Answer>();
            for (var future : pool.invokeAll(calls)) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
