package co.cosmeticos.orders.orderquery;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff who may read personal data see who bought, and the audit log is told each time. */
class ReadBuyerIT {

    private static final UUID SUPPORT = Ids.next();

    private World world;
    private Shopper.Answer placed;
    private Shopper staff;

    @BeforeEach
    void open() {
        world = new World();
        placed = new Shopper(world).puts(1, SERUM).paysByCard("k", "tok_ok");
        staff = Shopper.signedIn(world, SUPPORT);
        staff.permission = Optional.of("orders:read users:read");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper.Answer reads(String reference) {
        return staff.gets("/orders/" + reference + "/buyer");
    }

    private List<String> audited() {
        return world.jdbi.withHandle(handle -> handle.createQuery(
                        "select subject || ' ' || data from outbox_events where type = 'audit.recorded' order by sequence")
                .mapTo(String.class)
                .list());
    }

    @Test
    void each_read_is_told_to_the_audit_log_without_anything_of_the_buyer() {
        var number = placed.json().getString("number");
        for (var reference : List.of(placed.orderId().toString(), number)) {
            var buyer = reads(reference).json();
            assertThat(buyer.getString("number")).isEqualTo(number);
            assertThat(buyer.getJsonObject("contact").getString("email")).isEqualTo("ana@example.com");
            assertThat(buyer.getJsonObject("contact").getString("taxId")).isEqualTo("***.982.247-**");
            assertThat(buyer.getJsonObject("address").getString("street")).isEqualTo("Av. Paulista");
        }
        assertThat(audited())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .startsWith(placed.orderId().toString())
                        .contains("order.buyer-read", SUPPORT.toString(), number)
                        .doesNotContain("ana", "Ana", "Paulista", "529", "01310"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders:read", "orders:cancel", ""})
    void no_other_permission_suffices(String permission) {
        staff.permission = Optional.of(permission);
        assertThat(reads(placed.orderId().toString()).status()).isEqualTo(403);
        assertThat(audited()).isEmpty();
    }

    @Test
    void who_may_read_accounts_but_no_orders_finds_none() {
        staff.permission = Optional.of("users:read");
        assertThat(reads(placed.orderId().toString()).status()).isEqualTo(404);
        assertThat(new Shopper(world)
                        .gets("/orders/" + placed.orderId() + "/buyer")
                        .status())
                .isEqualTo(401);
        assertThat(audited()).isEmpty();
    }

    @Test
    void there_is_no_buyer_of_what_is_no_order_or_after_an_erasure() {
        for (var none : List.of(UUID.randomUUID().toString(), "CO-0000000", "1")) {
            assertThat(reads(none).status()).as(none).isEqualTo(404);
        }
        world.jdbi.useHandle(handle -> handle.execute("update orders set email = '', customer_id = null"));
        assertThat(reads(placed.orderId().toString()).status()).isEqualTo(404);
        assertThat(audited()).isEmpty();
    }
}
