package co.cosmeticos.orders.webhook;

import static co.cosmeticos.orders.World.CREAM;
import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.Tab;
import co.cosmeticos.platform.value.Ids;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A PIX or boleto that is paid when its cart has been merged into another one: it buys where its goods are by now. */
class MergedCartIT {

    private final UUID ana = Ids.next();

    private World world;
    private Books books;
    private Shopper guest;
    private Shopper own;
    private LatePayments late;

    @BeforeEach
    void open() {
        world = new World();
        books = new Books(world);
        late = new LatePayments(world, books);
        guest = new Shopper(world).puts(2, SERUM);
        own = Shopper.signedIn(world, ana).puts(1, CREAM);
    }

    @AfterEach
    void close() {
        books.areClosed();
        world.close();
    }

    private void merges(Shopper from) {
        assertThat(own.claims(from.cart, ana).json().getString("id")).isEqualTo(own.cart);
    }

    private int units(String sku) {
        var lines = own.looks().getJsonArray("lines");
        return lines.stream()
                .map(jakarta.json.JsonValue::asJsonObject)
                .filter(line -> line.getString("sku").equals(sku))
                .mapToInt(line -> line.getInt("quantity"))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void goods_that_were_bought_in_the_cart_they_went_into_are_not_paid_again(String method) throws Exception {
        var paidLate = late.expired(guest, "k", method);
        merges(guest);
        assertThat(own.paysByCard("card", "tok_ok").status()).isEqualTo(201);

        late.isPaid(paidLate);

        late.goesBack(paidLate);
        assertThat(books.statuses()).containsExactly("CANCELED", "CONFIRMED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pix", "boleto"})
    void goods_that_lie_in_an_open_cart_leave_it(String method) throws Exception {
        var paidLate = late.expired(guest, "k", method);
        merges(guest);

        late.isPaid(paidLate);

        assertThat(late.status(paidLate)).isEqualTo("CONFIRMED");
        assertThat(own.looks().getString("status")).isEqualTo("OPEN");
        assertThat(own.looks().getInt("totalMinor")).isEqualTo(12_500);
        assertThat(own.paysByCard("card", "tok_ok").status()).isEqualTo(201);
        assertThat(world.catalog.free(SERUM)).isEqualTo(998);
    }

    @ParameterizedTest
    @CsvSource({"3, 2, 5, 3", "3, 1, 4, 3", "3, 2, 1, 0", "3, 1, 1, 0", "0, 2, 2, 0", "0, 1, 3, 2", "3, 4, 7, 5"})
    void no_more_leaves_it_than_came_there_or_is_there(int had, int came, int held, int left) throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        if (had > 0) {
            own.puts(had, SERUM);
        }
        new Tab(world.get(CartCommands.class)).change(guest.cart, SERUM, came);
        merges(guest);
        own.changes(SERUM, held);

        late.isPaid(paidLate);

        assertThat(late.status(paidLate)).isEqualTo("CONFIRMED");
        assertThat(units(SERUM)).isEqualTo(left);
        assertThat(units(CREAM)).isOne();
    }

    @Test
    void a_cart_of_nothing_else_is_closed() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        merges(guest);
        own.removes(CREAM);

        late.isPaid(paidLate);

        assertThat(own.looks().getString("status")).isEqualTo("CONVERTED");
        assertThat(own.own().status()).isEqualTo(404);
    }

    @Test
    void a_cart_from_which_they_were_taken_out_keeps_the_rest() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        merges(guest);
        own.removes(SERUM);

        late.isPaid(paidLate);

        assertThat(late.status(paidLate)).isEqualTo("CONFIRMED");
        assertThat(own.looks().getInt("totalMinor")).isEqualTo(12_500);
    }

    @Test
    void an_order_of_that_cart_which_waits_for_its_pix_is_the_one_that_buys() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        merges(guest);
        var other = own.pays("other", "pix").orderId();

        late.isPaid(paidLate);
        late.isPaid(other);

        late.goesBack(paidLate);
        assertThat(late.status(other)).isEqualTo("CONFIRMED");
    }

    @Test
    void of_two_late_payments_for_the_same_goods_the_second_goes_back() throws Exception {
        var first = late.expired(guest, "k", "pix");
        var second = late.expired(guest, "again", "boleto");
        merges(guest);
        var third = late.expired(own, "third", "pix");

        late.isPaid(second);
        late.isPaid(first);
        late.isPaid(third);

        late.goesBack(first);
        late.goesBack(third);
        assertThat(late.status(second)).isEqualTo("CONFIRMED");
        assertThat(own.looks().getInt("totalMinor")).isEqualTo(12_500);
    }

    @Test
    void late_payments_for_other_goods_of_that_cart_stand_beside_it() throws Exception {
        var ofOwn = late.expired(own, "own", "pix");
        var paidLate = late.expired(guest, "k", "pix");
        var another = new Shopper(world).puts(1, SERUM);
        var ofAnother = late.expired(another, "another", "pix");
        merges(guest);
        merges(another);

        late.isPaid(ofOwn);
        late.isPaid(ofAnother);
        assertThat(units(SERUM)).isEqualTo(2);
        late.isPaid(paidLate);

        assertThat(books.statuses()).containsExactly("CONFIRMED", "CONFIRMED", "CONFIRMED");
        assertThat(own.looks().getString("status")).isEqualTo("CONVERTED");
        assertThat(world.catalog.free(SERUM)).isEqualTo(997);
    }

    @Test
    void a_guests_cart_that_became_the_customers_own_is_followed_too() throws Exception {
        assertThat(own.paysByCard("card", "tok_ok").status()).isEqualTo(201);
        var paidLate = late.expired(guest, "k", "pix");
        guest.claims(guest.cart, ana);
        assertThat(guest.paysByCard("again", "tok_ok").status()).isEqualTo(201);

        late.isPaid(paidLate);

        late.goesBack(paidLate);
    }

    @Test
    void money_for_a_cart_that_is_kept_no_more_goes_back() throws Exception {
        var paidLate = late.expired(guest, "k", "pix");
        merges(guest);
        world.jdbi.useHandle(handle -> handle.execute("delete from carts where customer_id is not null"));

        late.isPaid(paidLate);

        late.goesBack(paidLate);
    }
}
