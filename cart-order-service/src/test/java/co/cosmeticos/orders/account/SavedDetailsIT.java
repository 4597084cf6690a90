package co.cosmeticos.orders.account;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Breakage;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import co.cosmeticos.platform.value.Ids;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A checkout names an address and a card that its customer has saved by their ids. */
class SavedDetailsIT {

    private static final UUID ANA = Ids.next();
    private static final UUID HOME = Ids.next();
    private static final UUID VISA = Ids.next();
    private static final UUID DECLINED = Ids.next();

    private World world;

    @BeforeEach
    void open() {
        world = new World();
        world.accounts.saves(
                ANA,
                HOME,
                new AccountApi.SavedAddress(
                        "Ana Souza", "01310100", "Rua Augusta", "7", null, "Consolação", "São Paulo", "SP", "BR"));
        world.accounts.saves(ANA, VISA, "tok_ok");
        world.accounts.saves(ANA, DECLINED, "tok_declined");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Shopper cart(UUID customer) {
        return Shopper.signedIn(world, customer).puts(1, SERUM);
    }

    private static Shopper.Answer buys(Shopper shopper, String key, UUID address, UUID card) {
        return shopper.sends(key, """
                {"cartId": "%s", "version": %d, "email": "ana@example.com", "shippingAddressId": "%s",
                 "shippingOption": "economica~1490BRL", "payment": {"method": "card", "savedCardId": "%s"}}
                """.formatted(shopper.cart, shopper.version, address, card));
    }

    @Test
    void they_are_bought_with_and_copied_into_the_order() {
        var order = buys(cart(ANA), "k", HOME, VISA).json();

        assertThat(order.getString("status")).isEqualTo("CONFIRMED");
        assertThat(order.getJsonObject("address").getString("street")).isEqualTo("Rua Augusta");
        assertThat(order.getJsonObject("address").getString("postalCode")).isEqualTo("01310-100");
        assertThat(order.toString()).doesNotContain("tok_ok");
    }

    @Test
    void after_a_declined_card_the_same_cart_is_bought_with_another() {
        var ana = cart(ANA);
        assertThat(buys(ana, "k1", HOME, DECLINED).slug()).isEqualTo("payment-declined");
        assertThat(buys(ana, "k1", HOME, DECLINED).slug()).isEqualTo("payment-declined");
        assertThat(buys(ana, "k2", HOME, VISA).status()).isEqualTo(201);
    }

    @Test
    void somebody_elses_are_answered_as_those_that_there_are_not() {
        var bia = cart(Ids.next());
        var theirs = buys(bia, "k1", HOME, VISA);
        assertThat(theirs.slug()).isEqualTo("saved-address-unknown");
        assertThat(theirs.body()).isEqualTo(buys(bia, "k2", Ids.next(), VISA).body());

        world.accounts.saves(
                bia.person.orElseThrow(),
                HOME,
                new AccountApi.SavedAddress("Bia", "01310100", "R", "1", null, "B", "São Paulo", "SP", "BR"));
        var card = buys(bia, "k3", HOME, VISA);
        assertThat(card.slug()).isEqualTo("saved-card-unknown");
        assertThat(card.body()).isEqualTo(buys(bia, "k4", HOME, Ids.next()).body());
        assertThat(world.count("orders")).isZero();
    }

    @Test
    void a_guest_has_saved_nothing() {
        var guest = new Shopper(world).puts(1, SERUM);
        assertThat(buys(guest, "k", HOME, VISA).slug()).isEqualTo("saved-address-unknown");
    }

    @Test
    void while_the_account_is_away_nothing_has_happened_and_a_decided_answer_is_still_told() {
        var ana = cart(ANA);
        world.accounts.breakage.order("card", Breakage.Kind.SERVER_ERROR, 1);
        assertThat(buys(ana, "k", HOME, VISA).status()).isEqualTo(503);
        assertThat(world.count("orders")).isZero();
        var placed = buys(ana, "k", HOME, VISA);
        assertThat(placed.status()).isEqualTo(201);
        world.accounts.breakage.order("address", Breakage.Kind.SERVER_ERROR, 1);
        assertThat(buys(ana, "k", HOME, VISA).body()).isEqualTo(placed.body());
    }
}
