package co.cosmeticos.orders.cart;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A customer who begins again goes on with the open cart, and is told so. */
class BeginCartIT {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_second_begin_is_answered_with_it_whether_it_is_empty_or_not() {
        var first = Shopper.signedIn(world, Ids.next());
        var empty = first.begins();
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.location()).isEqualTo(first.location);
        assertThat(empty.json().getString("id")).isEqualTo(first.cart);
        assertThat(first.puts(1, SERUM).begins().status()).isEqualTo(200);
        assertThat(Shopper.signedIn(world, Ids.next()).begins().status()).isEqualTo(200);
        var guest = new Shopper(world);
        assertThat(guest.begins().status()).isEqualTo(201);
        first.paysByCard("k", "tok_ok");
        assertThat(first.begins().status()).isEqualTo(201);
        assertThat(first.begins().status()).isEqualTo(200);
    }
}
