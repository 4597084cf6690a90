package co.cosmeticos.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.Callers;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.orderquery.OrderSummaries;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.value.Ids;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderTokensIT {

    private World world;
    private Shopper shopper;
    private UUID order;
    private String token;

    @BeforeEach
    void buy() {
        world = new World();
        shopper = new Shopper(world).puts(1, World.SERUM);
        var placed = shopper.paysByCard("k", "tok_ok");
        order = placed.orderId();
        token = placed.json().getString("orderToken");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private static Caller customer() {
        return Callers.customer(Ids.next());
    }

    @Test
    void a_token_stands_nowhere_but_in_the_answer_that_is_replayed() {
        for (var table : new String[] {"orders", "order_tokens", "order_sagas", "outbox_events", "payments"}) {
            assertThat(world.rows("select to_jsonb(t)::text as row from " + table + " t")
                            .toString())
                    .doesNotContain(token);
        }
    }

    @Test
    void what_is_stored_of_a_token_opens_nothing() {
        var hash = (String) world.rows("select hash from order_tokens").get(0).get("hash");
        var column = (String) world.rows("select token from orders").get(0).get("token");
        for (var guess : new String[] {
            hash,
            column,
            "",
            "!",
            token + " ",
            token.substring(1),
            UUID.randomUUID().toString()
        }) {
            assertThat(shopper.sees(order, guess).status()).describedAs(guess).isEqualTo(404);
        }
        assertThat(shopper.sees(order, token).status()).isEqualTo(200);
        assertThat(shopper.sees(Ids.next(), token).status()).isEqualTo(404);
    }

    @Test
    void a_token_ends() {
        world.clock.advance(Duration.ofDays(180).minusSeconds(1));
        assertThat(shopper.sees(order, token).status()).isEqualTo(200);
        world.clock.advance(Duration.ofSeconds(1));
        assertThat(shopper.sees(order, token).status()).isEqualTo(404);
        assertThat(shopper.cancels(order, token, "c").status()).isEqualTo(404);
        world.get(OrderTokens.class).tidy();
        assertThat(world.count("order_tokens")).isZero();
    }

    @Test
    void tokens_that_an_older_server_wrote_open_and_are_hashed() {
        world.jdbi.useHandle(handle -> handle.execute("update orders set token = 'of-an-older-server'"));
        assertThat(shopper.sees(order, "of-an-older-server").status()).isEqualTo(200);

        world.get(OrderTokens.class).tidy();

        assertThat(world.count("orders where token = 'of-an-older-server'")).isZero();
        assertThat(shopper.sees(order, "of-an-older-server").status()).isEqualTo(200);
        assertThat(shopper.sees(order, token).status()).isEqualTo(200);
    }

    private void isOpenedByTheAccountAlone(Shopper owner, String... tokens) {
        for (var one : tokens) {
            assertThat(shopper.sees(order, one).status()).describedAs(one).isEqualTo(404);
            assertThat(shopper.cancels(order, one, "c").status()).isEqualTo(404);
        }
        assertThat(owner.sees(order, "").status()).isEqualTo(200);
    }

    @Test
    void a_claim_voids_every_token_that_was_given_out_before_it() {
        var inMail = world.get(InternalOrderResource.class).get(order).orderToken();
        world.jdbi.useHandle(handle -> handle.execute("update orders set token = 'of-an-older-server'"));
        var ana = customer();
        assertThat(shopper.sees(order, inMail).status()).isEqualTo(200);

        world.get(ClaimOrder.class).claim(order, inMail, ana);

        var owner = Shopper.signedIn(world, ana.requireUser());
        isOpenedByTheAccountAlone(owner, token, inMail, "of-an-older-server");
        world.get(OrderTokens.class).tidy();
        isOpenedByTheAccountAlone(owner, token, inMail, "of-an-older-server");
        assertThat(world.get(InternalOrderResource.class).get(order).orderToken())
                .isNull();
        assertThat(world.get(InternalOrderResource.class).get(order).customerId())
                .isEqualTo(ana.requireUser());
        assertThat(owner.cancels(order, "", "c").status()).isEqualTo(200);
    }

    @Test
    void a_token_that_is_on_its_way_when_its_order_is_claimed_opens_nothing() {
        var ana = customer();
        world.get(ClaimOrder.class).claim(order, token, ana);
        var late = world.get(OrderTokens.class).issue(order);
        isOpenedByTheAccountAlone(Shopper.signedIn(world, ana.requireUser()), late);
    }

    @Test
    void the_answer_that_is_stored_when_a_claimed_order_is_paid_opens_nothing() {
        var buyer = new Shopper(world).puts(1, World.SERUM);
        var placed = buyer.pays("pix", "pix");
        order = placed.orderId();
        var ana = customer();
        world.get(ClaimOrder.class).claim(order, placed.json().getString("orderToken"), ana);
        world.provider.settle(order);
        world.recoverOnce();
        assertThat(world.count("orders where status = 'CONFIRMED'")).isEqualTo(2);
        var replayed = buyer.pays("pix", "pix");
        assertThat(replayed.orderId()).isEqualTo(order);
        isOpenedByTheAccountAlone(
                Shopper.signedIn(world, ana.requireUser()),
                placed.json().getString("orderToken"),
                replayed.json().getString("orderToken"));
    }

    @Test
    void tokens_of_other_orders_and_of_orders_that_were_placed_signed_in_stay() {
        var other = shopper.sees(order, token);
        assertThat(other.status()).isEqualTo(200);
        var ana = customer();
        var own =
                Shopper.signedIn(world, ana.requireUser()).puts(1, World.SERUM).paysByCard("own", "tok_ok");
        var guest = new Shopper(world).puts(1, World.SERUM).paysByCard("guest", "tok_ok");
        world.get(ClaimOrder.class).claim(order, token, ana);
        assertThat(shopper.sees(own.orderId(), own.json().getString("orderToken"))
                        .status())
                .isEqualTo(200);
        assertThat(shopper.sees(guest.orderId(), guest.json().getString("orderToken"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_guests_order_becomes_the_customers_who_shows_its_token_and_only_theirs() {
        var claim = world.get(ClaimOrder.class);
        var ana = customer();
        for (var wrong : new String[] {null, "", "guess"}) {
            assertThatThrownBy(() -> claim.claim(order, wrong, ana)).isInstanceOf(OrderRefused.NotFound.class);
        }
        assertThatThrownBy(() -> claim.claim(order, token, Caller.NOBODY)).isInstanceOf(TokenRefused.class);

        assertThat(claim.claim(order, token, ana).buyer().customerId()).isEqualTo(ana.requireUser());
        assertThat(claim.claim(order, null, ana).id()).isEqualTo(order);
        assertThatThrownBy(() -> claim.claim(order, token, customer())).isInstanceOf(OrderRefused.NotFound.class);
        assertThat(world.get(OrderSummaries.class).list(ana.requireUser(), null, null, null, 10))
                .hasSize(1);
    }
}
