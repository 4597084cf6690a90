package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.alarm.Alarms;
import co.cosmeticos.orders.payment.PaymentApi.ProviderPayment;
import co.cosmeticos.orders.payment.ProviderPaymentBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider that tells of another amount, currency, order or payment: no order is confirmed, and somebody is told. */
class OtherPaymentIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    static Map<String, UnaryOperator<ProviderPayment>> lies() {
        return Map.of(
                "another amount",
                        made -> ProviderPaymentBuilder.of(made)
                                .amount(made.amountMinor() + 1)
                                .build(),
                "another currency",
                        made -> ProviderPaymentBuilder.of(made).currency("USD").build(),
                "another order",
                        made -> ProviderPaymentBuilder.of(made)
                                .reference("somebody-elses")
                                .build(),
                "less captured",
                        made -> ProviderPaymentBuilder.of(made)
                                .captured(Math.max(0, made.capturedMinor() - 1))
                                .build(),
                "more captured",
                        made -> ProviderPaymentBuilder.of(made)
                                .captured(made.capturedMinor() == 0 ? 0 : made.capturedMinor() + 1)
                                .build());
    }

    static java.util.Set<String> names() {
        return lies().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_card(String lie) {
        world.provider.lie = lies().get(lie);
        var shopper = new Shopper(world).puts(1, SERUM);

        assertThat(shopper.paysByCard("k", "tok_ok").json().getString("status", "refused"))
                .isEqualTo("PENDING");

        isParkedUntilTheProviderSaysWhatWasAskedFor();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_pix_that_is_looked_after(String lie) {
        var shopper = new Shopper(world).puts(1, SERUM);
        var placed = shopper.pays("k", "pix");
        world.provider.settle(placed.orderId());
        world.provider.lie = lies().get(lie);
        world.clock.advance(Duration.ofMinutes(2));
        world.recoverOnce();

        isParkedUntilTheProviderSaysWhatWasAskedFor();
    }

    private void isParkedUntilTheProviderSaysWhatWasAskedFor() {
        for (var round = 0; round < 3; round++) {
            world.recoverOnce();
        }
        assertThat(world.count("order_sagas where status = 'WAITING' and next_attempt_at = 'infinity'"))
                .isOne();
        assertThat(world.get(Alarms.class).stuckSagas()).isOne();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isZero();
        world.provider.lie = made -> made;
        world.jdbi.useHandle(handle -> handle.execute("update order_sagas set next_attempt_at = '2020-01-01'"));
        world.recoverOnce();
        world.recover();
        assertThat(world.get(Alarms.class).stuckSagas()).isZero();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isOne();
    }
}
