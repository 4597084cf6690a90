package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.coupon.CouponExamples;
import co.cosmeticos.orders.coupon.SaveCoupon;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A coupon of 100 % where shipping is free: goods for nothing, of which no provider need know. */
class NothingToPayIT {

    private World world;
    private Books books;
    private Shopper shopper;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set price_minor = 0"));
        world.get(SaveCoupon.class).add(CouponExamples.percent("TUDO", 100), Optional.empty());
        shopper = new Shopper(world).puts(2, SERUM);
        shopper.shipping = "economica~0BRL";
        shopper.coupon("TUDO");
    }

    @AfterEach
    void close() {
        books.areClosed();
        assertThat(world.provider.ledger().stream().filter(line -> line.endsWith(" 0")))
                .isEmpty();
        assertThat(world.get(Alarms.class).mismatchedPayments()).isZero();
        world.close();
    }

    private Shopper.Answer buys(String method) {
        return method.equals("card") ? shopper.paysByCard("k", "tok_ok") : shopper.pays("k", method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "pix", "boleto"})
    void the_order_is_confirmed_at_once(String method) {
        var answer = buys(method);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("status")).isEqualTo("CONFIRMED");
        assertThat(answer.json().getInt("totalMinor")).isZero();
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
        assertThat(shopper.looks().getString("status")).isEqualTo("CONVERTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"card", "pix"})
    void it_can_be_canceled(String method) {
        var placed = buys(method);

        var canceled = shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");

        assertThat(canceled.status()).isEqualTo(200);
        assertThat(books.statuses()).containsExactly("CANCELED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(1000);
    }

    @Test
    void without_stock_there_is_no_order() {
        world.catalog.sell(SERUM, 8990, 1);

        assertThat(buys("card").slug()).isEqualTo("out-of-stock");
        assertThat(books.statuses()).isEmpty();
    }

    @Test
    void who_pays_a_centavo_pays_it_at_the_provider() {
        world.jdbi.useHandle(handle -> handle.execute("update shipping_rates set price_minor = 1"));
        shopper.shipping = "economica~1BRL";
        var placed = buys("card");
        assertThat(world.provider.of(placed.orderId()).capturedMinor()).isOne();
        shopper.cancels(placed.orderId(), placed.json().getString("orderToken"), "c");
        assertThat(books.ledger("refund", placed.orderId())).isOne();
    }
}
