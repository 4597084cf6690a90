package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.Tab;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A PIX or boleto that is paid when its time is over: what was bought is no more in the cart. */
class LateCartIT {

    private World world;
    private Shopper shopper;

    @BeforeEach
    void open() {
        world = new World();
        shopper = new Shopper(world).puts(2, SERUM);
    }

    @AfterEach
    void close() {
        assertThat(world.get(Carts.class).replayAll(shopper.cart))
                .isEqualTo(world.get(Carts.class).get(shopper.cart));
        new Books(world).areClosed();
        world.close();
    }

    private UUID expired(String method) {
        var placed = shopper.pays("k", method).orderId();
        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        return placed;
    }

    private void isPaid(UUID order) throws Exception {
        world.provider.settle(order);
        new ProviderWebhooks(world).tell("evt", "payment.captured", order);
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void a_cart_of_nothing_else_is_closed(String method) throws Exception {
        isPaid(expired(method));

        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void what_was_put_in_since_stays(String method) throws Exception {
        var order = expired(method);
        shopper.puts(1, CREAM).puts(1, SERUM);

        isPaid(order);

        var seen = shopper.looks();
        assertThat(seen.getString("status")).isEqualTo("OPEN");
        assertThat(seen.getJsonArray("lines")).hasSize(2);
        assertThat(seen.getJsonArray("lines").getJsonObject(0).getInt("quantity"))
                .isEqualTo(1);
        assertThat(seen.getInt("totalMinor")).isEqualTo(8990 + 12_500);
        assertThat(shopper.paysByCard("again", "tok_ok").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void a_cart_from_which_it_was_taken_out_meanwhile_keeps_the_rest(String method) throws Exception {
        var order = expired(method);
        shopper.puts(3, CREAM);
        new Tab(world.get(CartCommands.class)).remove(shopper.cart, SERUM);

        isPaid(order);

        assertThat(shopper.looks().getJsonArray("lines")).hasSize(1);
        assertThat(shopper.looks().getInt("totalMinor")).isEqualTo(3 * 12_500);
    }
}
