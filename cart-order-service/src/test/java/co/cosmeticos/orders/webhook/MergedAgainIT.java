package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A PIX or boleto that is paid when the cart into which its own was merged has been given back into another one. */
class MergedAgainIT {

    private final UUID ana = Ids.next();

    private World world;
    private Shopper guest;
    private Shopper own;
    private LatePayments late;

    @BeforeEach
    void open() {
        world = new World();
        late = new LatePayments(world, new Books(world));
        guest = new Shopper(world).puts(2, SERUM);
        own = Shopper.signedIn(world, ana).puts(1, CREAM);
    }

    @AfterEach
    void close() {
        late.books().areClosed();
        world.close();
    }

    @Test
    void goods_are_followed_through_every_merge() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        own.claims(guest.cart, ana);
        var ofOwn = own.pays("own", "boleto").orderId();
        var next = Shopper.signedIn(world, ana).puts(4, CREAM);
        late.expire();
        assertThat(next.looks().getJsonArray("lines")).hasSize(2);

        late.isPaid(paidLate);
        late.isPaid(ofOwn);

        late.goesBack(ofOwn);
        assertThat(late.status(paidLate)).isEqualTo("CONFIRMED");
        assertThat(next.looks().getInt("totalMinor")).isEqualTo(5 * 12_500);
    }

    @Test
    void goods_that_were_bought_at_the_end_of_several_merges_are_not_paid_again() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        own.claims(guest.cart, ana);
        var ofOwn = own.pays("own", "boleto").orderId();
        var next = Shopper.signedIn(world, ana).puts(4, CREAM);
        late.expire();
        next.looks();
        assertThat(next.paysByCard("card", "tok_ok").status()).isEqualTo(201);

        late.isPaid(paidLate);
        late.isPaid(ofOwn);

        late.goesBack(paidLate);
        late.goesBack(ofOwn);
    }

    @Test
    void a_cart_that_waits_for_room_is_bought_where_it_is() throws Exception {
        own.puts(60, SERUM);
        var paidLate = own.pays("own", "pix").orderId();
        var next = Shopper.signedIn(world, ana).puts(60, SERUM);
        late.expire();
        assertThat(own.looks().getString("status")).isEqualTo("SAVED");

        late.isPaid(paidLate);

        assertThat(late.status(paidLate)).isEqualTo("CONFIRMED");
        assertThat(own.looks().getString("status")).isEqualTo("CONVERTED");
        assertThat(next.looks().getInt("totalMinor")).isEqualTo(60 * 8990);
    }
}
