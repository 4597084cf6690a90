package co.cosmeticos.orders.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.util.UUID;

/** Orders that are paid by PIX or boleto when their time is over, and what comes of that. */
record LatePayments(World world, Books books) {

    UUID expired(Shopper shopper, String key, String method) {
        var placed = shopper.pays(key, method).orderId();
        expire();
        assertThat(shopper.looks().getString("status")).isEqualTo("OPEN");
        return placed;
    }

    void expire() {
        world.clock.advance(Duration.ofDays(4));
        world.recoverOnce();
    }

    void isPaid(UUID order) throws Exception {
        world.provider.settle(order);
        new ProviderWebhooks(world).tell("evt_" + order, "payment.captured", order);
    }

    String status(UUID order) {
        return (String) world.rows("select status from orders where id = '" + order + "'")
                .get(0)
                .get("status");
    }

    void goesBack(UUID order) {
        assertThat(world.rows("select status, reason from orders where id = '" + order + "'"))
                .singleElement()
                .hasToString("{status=CANCELED, reason=paid-too-late}");
        assertThat(books.ledger("refund", order)).isOne();
        assertThat(books.events(order, "order.canceled")).isOne();
    }
}
