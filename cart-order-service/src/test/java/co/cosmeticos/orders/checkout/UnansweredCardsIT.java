package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.clientaddress.ClientAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A card whose provider gives no answer holds stock until it is given up: of one buyer and of one network as few as of any
 * unpaid orders, so that nobody holds a whole stock by cards that time out.
 */
class UnansweredCardsIT {

    private static final String ONE_NETWORK = "203.0.113.7";
    private static final String ANOTHER = "198.51.100.9";
    private static final String[] CPFS = {
        "529.982.247-25", "111.444.777-35", "168.995.350-09", "390.533.447-05", "123.456.789-09"
    };

    private World world;
    private int keys;

    @BeforeEach
    void open() {
        world = new World(new OrderLimits(2, 3, 50, 20));
    }

    @AfterEach
    void close() {
        ClientAddress.clear();
        world.close();
    }

    private Shopper.Answer buys(String network, int person, int units, String means) {
        ClientAddress.bind(network);
        var shopper = new Shopper(world).puts(units, SERUM);
        shopper.email = "x" + person + "@example.com";
        shopper.taxId = CPFS[person];
        var key = "k" + keys++;
        return means.startsWith("tok_") ? shopper.paysByCard(key, means) : shopper.pays(key, means);
    }

    // Each waits for the provider, who says nothing, and is left to be tried again.
    private void unanswered(String network, int person, int units) {
        world.provider.breakage.order("authorize", Breakage.Kind.TIMEOUT, 100);
        var answer = buys(network, person, units, "tok_ok");
        assertThat(answer.json().getString("status")).isEqualTo("PENDING");
        world.provider.breakage.clear();
    }

    private static void isRefused(Shopper.Answer answer, String slug) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.slug()).isEqualTo(slug);
    }

    private static void isConfirmed(Shopper.Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().getString("status")).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_ok", "pix", "boleto"})
    void two_of_one_buyer_are_enough(String means) {
        unanswered(ONE_NETWORK, 0, 1);
        unanswered(ANOTHER, 0, 1);
        isRefused(buys("192.0.2.1", 0, 1, means), "too-many-unpaid-orders");
        isConfirmed(buys("192.0.2.1", 1, 1, "tok_ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_ok", "pix", "boleto"})
    void three_of_one_network_are_enough(String means) {
        unanswered(ONE_NETWORK, 0, 1);
        unanswered(ONE_NETWORK, 1, 1);
        unanswered(ONE_NETWORK, 2, 1);
        isRefused(buys(ONE_NETWORK, 3, 1, means), "unpaid-network-limit");
        isConfirmed(buys(ANOTHER, 3, 1, "tok_ok"));
    }

    @Test
    void one_network_holds_no_more_than_its_share_of_a_stock() {
        unanswered(ONE_NETWORK, 0, 99);
        world.catalog.sell(SERUM, 8990, 60);
        isRefused(buys(ONE_NETWORK, 1, 40, "tok_ok"), "unpaid-stock-limit");
        isRefused(buys(ANOTHER, 0, 40, "tok_ok"), "unpaid-stock-limit");
        isRefused(buys(ANOTHER, 2, 40, "boleto"), "unpaid-stock-limit");
        isConfirmed(buys(ANOTHER, 2, 40, "tok_ok"));
    }

    @Test
    void once_the_provider_has_answered_they_are_no_unpaid_orders_any_more() {
        unanswered(ONE_NETWORK, 0, 1);
        unanswered(ONE_NETWORK, 0, 1);
        world.recover();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(2);
        isConfirmed(buys(ONE_NETWORK, 0, 1, "tok_ok"));
        isConfirmed(buys(ONE_NETWORK, 0, 1, "tok_ok"));
    }

    @Test
    void given_up_they_hold_nothing() {
        world.provider.breakage.order("authorize", Breakage.Kind.TIMEOUT, 1_000);
        buys(ONE_NETWORK, 0, 50, "tok_ok");
        buys(ONE_NETWORK, 0, 50, "tok_ok");
        world.recover();
        world.provider.breakage.clear();
        assertThat(world.count("orders where status = 'REJECTED'")).isEqualTo(2);
        isConfirmed(buys(ONE_NETWORK, 0, 99, "tok_ok"));
    }
}
