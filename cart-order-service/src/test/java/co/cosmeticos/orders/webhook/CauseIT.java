package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.context.CausalContext;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever goes on with a purchase later, every event of it is of the request that began it. */
class CauseIT {

    private static final CausalContext CUSTOMER =
            new CausalContext("customer-1", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    private World world;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private UUID waits() {
        var shopper = new Shopper(world).puts(2, SERUM);
        var order = CUSTOMER.call(() -> shopper.pays("k", "pix")).orderId();
        world.provider.settle(order);
        return order;
    }

    @Test
    void a_webhook_goes_on_in_the_name_of_the_customer() {
        var order = waits();
        var told = new CausalContext("provider-9", null).call(() -> told(order));
        assertThat(told).isEqualTo(204);
        confirmedInHisName();
    }

    @Test
    void a_purchase_of_the_version_before_goes_on_in_the_name_of_the_webhook() {
        var order = waits();
        world.jdbi.useHandle(
                handle -> handle.execute("update order_sagas set correlation_id = null, traceparent = null"));
        new CausalContext("provider-9", null).run(() -> told(order));
        assertThat(world.rows("select correlation_id from outbox_events where type = 'order.placed'"))
                .containsExactly(Map.of("correlation_id", "provider-9"));
    }

    private int told(UUID order) {
        try {
            return new ProviderWebhooks(world).tell("evt_1", "payment.captured", order);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void recovery_goes_on_in_the_name_of_the_customer() {
        waits();
        world.recoverOnce();
        confirmedInHisName();
    }

    private void confirmedInHisName() {
        assertThat(world.rows("select status from orders")).containsExactly(Map.of("status", "CONFIRMED"));
        assertThat(world.rows(
                        "select distinct correlation_id, traceparent from outbox_events where type like 'order.%'"))
                .containsExactly(
                        Map.of("correlation_id", CUSTOMER.correlationId(), "traceparent", CUSTOMER.traceparent()));
    }
}
