package co.cosmeticos.orders.checkout;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.clientaddress.ClientAddress;
import co.cosmeticos.platform.idempotency.IdempotencyKey;
import co.cosmeticos.platform.idempotency.KeyedRequest;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose unpaid orders count together: a client's network, an account, and of guests a mailbox or CPF. */
class UnpaidBuyersIT {

    private static final String[] CPFS = {"529.982.247-25", "111.444.777-35", "168.995.350-09", "390.533.447-05"};
    private static final Address ADDRESS =
            new Address("Ana", "01310-100", "Av. Paulista", "1000", null, null, "São Paulo", "SP", "BR");
    private static final String AWAITING = "orders where status = 'AWAITING_PAYMENT'";

    private World world;
    private int keys;

    @BeforeEach
    void open() {
        world = new World(new OrderLimits(3, 3, 50, 20));
    }

    @AfterEach
    void close() {
        ClientAddress.clear();
        world.close();
    }

    private Shopper guest(String email, String taxId) {
        var shopper = new Shopper(world).puts(1, SERUM);
        shopper.email = email;
        shopper.taxId = taxId;
        return shopper;
    }

    private Shopper.Answer buysFrom(String address, int person) {
        ClientAddress.bind(address);
        return guest("x" + person + "@example.com", CPFS[person]).pays("k" + keys++, "pix");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:db8::4, 2001:db8:0:1::1",
        "2001:db8::1, 2001:db8:0:0:ffff:ffff:ffff:ffff, 2001:db8:1::1",
        "[2001:DB8::1], 2001:db8:0::2, 203.0.113.7",
        "::ffff:203.0.113.7, 203.0.113.7, 203.0.113.8",
        "203.0.113.7, ::ffff:203.0.113.7, ::ffff:203.0.113.8",
    })
    void one_network_is_one_client(String first, String same, String other) {
        for (var i = 0; i < 2; i++) {
            assertThat(buysFrom(first, i).status()).isEqualTo(201);
        }
        assertThat(buysFrom(same, 2).status()).isEqualTo(201);

        assertThat(buysFrom(same, 3).slug()).isEqualTo("unpaid-network-limit");
        assertThat(buysFrom(first, 3).slug()).isEqualTo("unpaid-network-limit");
        assertThat(buysFrom(other, 3).status()).isEqualTo(201);
    }

    private static Caller customer() {
        return Callers.customer(Ids.next());
    }

    /** Status of the answer. */
    private int buys(Caller customer, String email, String taxId, String method) {
        return buying(customer, email, taxId, method).get();
    }

    private Supplier<Integer> buying(Caller customer, String email, String taxId, String method) {
        var shopper = guest(email, taxId);
        var isCard = method.startsWith("tok_");
        var choice =
                new CheckoutRequest.PaymentChoice(isCard ? "card" : method, isCard ? method : null, null, null, null);
        var request = new CheckoutRequest(
                shopper.cart, shopper.version, null, email, null, taxId, ADDRESS, null, shopper.shipping, choice);
        var key = KeyedRequest.of(
                "user:" + customer.requireUser(), IdempotencyKey.required("k" + keys++), "checkout", "");
        return () -> {
            try {
                return world.get(Checkout.class)
                        .checkOut(customer, key, request)
                        .answer()
                        .orElseThrow()
                        .status();
            } catch (OrderLimitReached refused) {
                return refused.status();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto", "tok_3ds"})
    void a_stranger_who_types_a_mailbox_and_a_cpf_uses_up_those_of_guests_alone(String method) {
        for (var i = 0; i < 3; i++) {
            ClientAddress.bind("203.0.113." + i);
            assertThat(guest("ana+" + i + "@example.com", CPFS[0])
                            .pays("stranger" + i, "pix")
                            .status())
                    .isEqualTo(201);
        }
        ClientAddress.bind("198.51.100.1");
        var ana = customer();

        for (var i = 0; i < 3; i++) {
            assertThat(buys(ana, "ana@example.com", CPFS[0], method)).isEqualTo(201);
        }
        assertThat(buys(ana, "outra@example.com", CPFS[1], method)).isEqualTo(409);
        ClientAddress.bind("198.51.100.2");
        assertThat(guest("ana@example.com", CPFS[0]).pays("guest", "pix").slug())
                .isEqualTo("too-many-unpaid-orders");
        assertThat(guest("ana@example.com", CPFS[0])
                        .paysByCard("card", "tok_ok")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_customer_takes_nothing_from_guests_whatever_they_type() {
        ClientAddress.bind("203.0.113.7");
        var stranger = customer();
        for (var i = 0; i < 3; i++) {
            assertThat(buys(stranger, "ana@example.com", CPFS[0], "pix")).isEqualTo(201);
        }
        ClientAddress.bind("198.51.100.1");
        assertThat(guest("ana@example.com", CPFS[0]).pays("guest", "pix").status())
                .isEqualTo(201);
        assertThat(buys(stranger, "x@example.com", CPFS[1], "pix")).isEqualTo(409);
        assertThat(buys(customer(), "ana@example.com", CPFS[0], "pix")).isEqualTo(201);
    }

    @Test
    void many_accounts_of_one_client_are_one() {
        for (var i = 0; i < 3; i++) {
            ClientAddress.bind("2001:db8::" + i);
            assertThat(buys(customer(), "x" + i + "@example.com", CPFS[i], "tok_3ds"))
                    .isEqualTo(201);
        }
        ClientAddress.bind("2001:db8::9");
        assertThat(buys(customer(), "x9@example.com", CPFS[3], "tok_3ds")).isEqualTo(409);
        assertThat(buys(customer(), "x9@example.com", CPFS[3], "tok_ok")).isEqualTo(201);
    }

    @Test
    void many_accounts_of_many_clients_hold_half_of_the_stock_at_most() {
        world.catalog.sell(SERUM, 8990, 4);
        for (var i = 0; i < 2; i++) {
            ClientAddress.bind("203.0.113." + i);
            assertThat(buys(customer(), "x" + i + "@example.com", CPFS[i], "pix"))
                    .isEqualTo(201);
        }
        ClientAddress.bind("203.0.113.9");
        assertThat(buys(customer(), "x9@example.com", CPFS[3], "pix")).isEqualTo(409);
        assertThat(buys(customer(), "x9@example.com", CPFS[3], "tok_3ds")).isEqualTo(409);
        assertThat(buys(customer(), "x9@example.com", CPFS[3], "tok_ok")).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "tok_3ds"})
    void ten_at_once_of_one_account_are_three(String method) throws Exception {
        var ana = customer();
        var all = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 10; i++) {
            var buying = buying(ana, "ana" + i + "@example.com", CPFS[i % 4], method);
            var address = "203.0.113." + i;
            all.add(() -> from(address, buying::get));
        }
        assertThat(placed(all)).isEqualTo(3);
        assertThat(world.count(AWAITING)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "tok_3ds"})
    void ten_at_once_of_one_network_are_three(String method) throws Exception {
        var all = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < 10; i++) {
            var buying = buying(customer(), "x" + i + "@example.com", CPFS[i % 4], method);
            var address = "2001:db8::" + i;
            all.add(() -> from(address, buying::get));
        }
        assertThat(placed(all)).isEqualTo(3);
        assertThat(world.count(AWAITING)).isEqualTo(3);
    }

    private static int from(String address, Callable<Integer> buying) throws Exception {
        ClientAddress.bind(address);
        try {
            return buying.call();
        } finally {
            ClientAddress.clear();
        }
    }

    private static int placed(List<Callable<Integer>> all) throws Exception {
        var pool = Executors.newFixedThreadPool(all.size());
        var placed = 0;
        for (var status : pool.invokeAll(all)) {
            placed += status.get() == 201 ? 1 : 0;
        }
        pool.shutdown();
        return placed;
    }
}
