package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.clientaddress.ClientAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderLimitsIT {

    private World world;

    @BeforeEach
    void open() {
        world = new World(new OrderLimits(3, 5, 50, 6));
    }

    @AfterEach
    void close() {
        ClientAddress.clear();
        world.close();
    }

    private Shopper shopper(String email, String taxId) {
        var shopper = new Shopper(world).puts(1, SERUM);
        shopper.email = email;
        shopper.taxId = taxId;
        return shopper;
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void three_orders_may_wait_for_their_payment_and_a_fourth_is_refused(String method) {
        for (var i = 0; i < 3; i++) {
            assertThat(shopper("ana@example.com", "529.982.247-25")
                            .pays("k" + i, method)
                            .status())
                    .isEqualTo(201);
        }
        var fourth = shopper("ana@example.com", "529.982.247-25");

        var refused = fourth.pays("k", method);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.slug()).isEqualTo("too-many-unpaid-orders");
        assertThat(refused.json().getInt("limit")).isEqualTo(3);
        assertThat(fourth.looks().getString("status")).isEqualTo("OPEN");
        assertThat(fourth.paysByCard("card", "tok_ok").status()).isEqualTo(201);
    }

    @Test
    void one_mailbox_or_one_cpf_is_one_buyer() {
        shopper("ana.souza@gmail.com", "529.982.247-25").pays("k1", "pix");
        shopper("anasouza+loja@gmail.com", "111.444.777-35").pays("k2", "pix");
        shopper("ANASOUZA@googlemail.com", "168.995.350-09").pays("k3", "pix");

        assertThat(shopper("a.n.a.souza@gmail.com", "390.533.447-05")
                        .pays("k4", "pix")
                        .slug())
                .isEqualTo("too-many-unpaid-orders");
        assertThat(shopper("outra@gmail.com", "390.533.447-05")
                        .pays("k5", "pix")
                        .status())
                .isEqualTo(201);
        shopper("outra2@gmail.com", "390.533.447-05").pays("k6", "pix");
        shopper("outra3@gmail.com", "39053344705").pays("k7", "pix");
        assertThat(shopper("outra4@gmail.com", "390.533.447-05")
                        .pays("k8", "pix")
                        .slug())
                .isEqualTo("too-many-unpaid-orders");
    }

    @Test
    void a_network_has_more_of_them_since_many_share_it_and_its_refusal_says_so() {
        ClientAddress.bind("203.0.113.7");
        for (var i = 0; i < 3; i++) {
            assertThat(shopper("ana@example.com", CPFS[0]).pays("a" + i, "pix").status())
                    .isEqualTo(201);
        }
        assertThat(shopper("ana@example.com", CPFS[0]).pays("a", "pix").slug()).isEqualTo("too-many-unpaid-orders");
        for (var i = 1; i < 3; i++) {
            assertThat(shopper("x" + i + "@example.com", CPFS[i])
                            .pays("k" + i, "pix")
                            .status())
                    .isEqualTo(201);
        }
        var sixth = shopper("y@example.com", CPFS[3]).pays("k", "pix");
        assertThat(sixth.slug()).isEqualTo("unpaid-network-limit");
        assertThat(sixth.json().getInt("limit")).isEqualTo(5);
        assertThat(shopper("y@example.com", CPFS[3]).paysByCard("c", "tok_ok").status())
                .isEqualTo(201);
        ClientAddress.bind("203.0.113.8");
        assertThat(shopper("y@example.com", CPFS[3]).pays("k", "pix").status()).isEqualTo(201);
    }

    private static final String[] CPFS = {"529.982.247-25", "111.444.777-35", "168.995.350-09", "390.533.447-05"};

    @Test
    void an_order_that_is_paid_canceled_or_expired_makes_room() {
        var orders = new ArrayList<Shopper.Answer>();
        for (var i = 0; i < 3; i++) {
            orders.add(shopper("ana@example.com", "529.982.247-25").pays("k" + i, "pix"));
        }
        var first = orders.get(0);
        shopper("b@example.com", "529.982.247-25")
                .cancels(first.orderId(), first.json().getString("orderToken"), "c");

        assertThat(shopper("ana@example.com", "529.982.247-25")
                        .pays("k4", "pix")
                        .status())
                .isEqualTo(201);
        world.clock.advance(Duration.ofMinutes(31));
        for (var round = 0; round < 5; round++) {
            world.recoverOnce();
        }
        assertThat(world.count("orders where status = 'AWAITING_PAYMENT'")).isZero();
        assertThat(shopper("ana@example.com", "529.982.247-25")
                        .pays("k5", "pix")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void unpaid_orders_hold_half_of_the_stock_at_most() {
        world.catalog.sell(SERUM, 8990, 11);
        assertThat(buysUnpaid(0, 6).status()).isEqualTo(201);

        var refused = buysUnpaid(1, 1);

        assertThat(refused.slug()).isEqualTo("unpaid-stock-limit");
        assertThat(refused.json().getJsonArray("skus").getString(0)).isEqualTo(SERUM);
        assertThat(new Shopper(world)
                        .puts(5, SERUM)
                        .paysByCard("card", "tok_ok")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_last_unit_can_be_bought_by_pix() {
        world.catalog.sell(SERUM, 8990, 1);
        assertThat(buysUnpaid(0, 1).status()).isEqualTo(201);
    }

    private Shopper.Answer buysUnpaid(int number, int units) {
        var shopper = new Shopper(world).puts(units, SERUM);
        shopper.email = "x" + number + "@example.com";
        shopper.taxId = CPFS[number];
        return shopper.pays("k" + number, "boleto");
    }

    @Test
    void ten_at_once_are_counted_one_after_the_other() throws Exception {
        var pool = Executors.newFixedThreadPool(10);
        var shoppers = new ArrayList<Callable<Shopper.Answer>>();
        for (var i = 0; i < 10; i++) {
            var key = "k" + i;
            var shopper = shopper("ana+" + i + "@example.com", "529.982.247-25");
            shoppers.add(() -> shopper.pays(key, "pix"));
        }
        var placed = 0;
        for (var answer : pool.invokeAll(shoppers)) {
            placed += answer.get().status() == 201 ? 1 : 0;
        }
        pool.shutdown();
        assertThat(placed).isEqualTo(3);
        assertThat(world.count("orders")).isEqualTo(3);
    }

    @Test
    void a_guests_address_is_written_to_about_so_many_orders_a_day() {
        for (var i = 0; i < 6; i++) {
            assertThat(shopper("ana+" + i + "@example.com", CPFS[i % 4])
                            .paysByCard("k" + i, "tok_ok")
                            .status())
                    .isEqualTo(201);
        }
        var refused = shopper("ana@example.com", CPFS[0]).paysByCard("k", "tok_ok");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.slug()).isEqualTo("too-many-guest-orders");
        world.clock.advance(Duration.ofHours(25));
        assertThat(shopper("ana@example.com", CPFS[0])
                        .paysByCard("k2", "tok_ok")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_decided_and_old_is_forgotten() {
        shopper("ana@example.com", CPFS[0]).paysByCard("k1", "tok_ok");
        shopper("ana@example.com", CPFS[0]).pays("k2", "boleto");
        world.get(OpenOrders.class)
                .deleteBefore(java.time.OffsetDateTime.now(world.clock).plusSeconds(1));
        assertThat(world.count("order_keys")).isEqualTo(2);
        assertThat(world.count("unpaid_holds")).isEqualTo(1);
    }

    @Test
    void limits_that_are_none_stop_the_start() {
        assertThatThrownBy(() -> new OrderLimits(0, 5, 50, 1)).hasMessageContaining("unpaid-orders");
        assertThatThrownBy(() -> new OrderLimits(3, 5, 0, 1)).hasMessageContaining("unpaid-share");
        assertThatThrownBy(() -> new OrderLimits(3, 5, 101, 1)).hasMessageContaining("unpaid-share");
        assertThatThrownBy(() -> new OrderLimits(3, 5, 50, 0)).hasMessageContaining("guest-orders");
    }
}
