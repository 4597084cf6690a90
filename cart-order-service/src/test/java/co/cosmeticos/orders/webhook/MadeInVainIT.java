package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.payment.PaymentApi;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request that stood still on its way and makes a payment when its order has been given up: it is taken back. */
class MadeInVainIT {

    private World world;
    private Books books;
    private Shopper shopper;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        shopper = new Shopper(world).puts(2, SERUM);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void isGivenUp(String method, @Nullable String token) {
        world.provider.breakage.order("authorize", Breakage.Kind.TIMEOUT, 100);
        if (token == null) {
            shopper.pays("k", method);
        } else {
            shopper.paysByCard("k", token);
        }
        for (var attempt = 0; attempt < 6; attempt++) {
            world.clock.advance(Duration.ofMinutes(2));
            world.recoverOnce();
        }
        assertThat(books.statuses()).containsExactly("REJECTED");
        world.provider.breakage.clear();
    }

    private String column(String name) {
        return world.rows("select %s::text as one from payments".formatted(name))
                .get(0)
                .get("one")
                .toString();
    }

    private UUID arrives(String method, @Nullable String token) {
        var order = column("order_id");
        var request = new PaymentApi.PaymentRequest(
                Long.parseLong(column("amount_minor")),
                "BRL",
                method,
                token,
                1,
                order,
                "https://loja.example/volta",
                1_800,
                new PaymentApi.Payer("Maria", null));
        world.provider.create("", column("idempotency_key"), request);
        return UUID.fromString(order);
    }

    @ParameterizedTest
    @CsvSource({"pix, , pending", "card, tok_ok, authorized", "card, tok_3ds, requires_action"})
    void it_is_found_and_voided(String method, @Nullable String token, String made) {
        isGivenUp(method, token);
        var order = arrives(method, token);
        assertThat(world.provider.of(order).status()).isEqualTo(made);

        world.get(LookForLateMoney.class).run(OffsetDateTime.now(world.clock));
        world.recoverOnce();

        assertThat(world.provider.of(order).status()).isEqualTo("voided");
        assertThat(books.statuses()).containsExactly("REJECTED");
        books.areClosed();
    }
}
