package co.cosmeticos.orders.coupon;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that await their payer use up no coupon for those who pay, and a typed address takes nothing from its owner. */
class UnpaidCouponsIT {

    private static final UUID ANA = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");
    private static final String ANAS_CPF = "529.982.247-25";
    private static final String[] CPFS = {"111.444.777-35", "168.995.350-09", "390.533.447-05", "123.456.789-09"};

    private World world;
    private int keys;

    @BeforeEach
    void open() {
        world = new World();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void coupon(Integer redemptions, Integer perCustomer) {
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, active, max_redemptions, max_per_customer)
                values ('POUCOS', 'PERCENT', 10, 'BRL', true, ?, ?)
                """, redemptions, perCustomer));
    }

    private Shopper with(Shopper shopper, String email, String cpf) {
        shopper.puts(1, SERUM);
        shopper.email = email;
        shopper.taxId = cpf;
        assertThat(shopper.coupon("POUCOS").status()).isEqualTo(200);
        return shopper;
    }

    private Shopper guest(int person) {
        return with(new Shopper(world), "x" + person + "@example.com", CPFS[person]);
    }

    private Shopper.Answer unpaid(Shopper shopper, String method) {
        return shopper.pays("k" + keys++, method);
    }

    private Shopper.Answer paid(Shopper shopper) {
        return shopper.paysByCard("k" + keys++, "tok_ok");
    }

    @ParameterizedTest
    @CsvSource({"4, 2, boleto", "4, 2, pix", "3, 2, boleto", "1, 1, pix"})
    void half_of_the_redemptions_are_left_to_those_who_pay_at_once(int redemptions, int unpaid, String method) {
        coupon(redemptions, null);
        for (var i = 0; i < unpaid; i++) {
            assertThat(unpaid(guest(i), method).status()).isEqualTo(201);
        }
        if (redemptions > unpaid) {
            var beyond = unpaid(guest(unpaid), method);
            assertThat(beyond.status()).isEqualTo(409);
            assertThat(beyond.slug()).isEqualTo("coupon-unpaid-limit");
            assertThat(paid(guest(unpaid)).status()).isEqualTo(201);
        }
    }

    @Test
    void paid_they_do_not_count_as_unpaid_any_more() {
        coupon(4, null);
        unpaid(guest(0), "pix");
        unpaid(guest(1), "pix");
        world.jdbi.useHandle(handle -> handle.execute("update orders set status = 'CONFIRMED'"));
        assertThat(unpaid(guest(2), "pix").status()).isEqualTo(201);
    }

    @Test
    void a_guest_who_types_the_address_of_a_customer_takes_nothing_from_them() {
        coupon(null, 1);
        unpaid(with(new Shopper(world), "ana@example.com", CPFS[0]), "boleto");
        assertThat(paid(with(Shopper.signedIn(world, ANA), "ana@example.com", ANAS_CPF))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void one_who_has_paid_does_and_one_with_the_same_cpf_too() {
        coupon(null, 1);
        paid(with(new Shopper(world), "ana@example.com", CPFS[0]));
        assertThat(paid(with(Shopper.signedIn(world, ANA), "ana@example.com", ANAS_CPF))
                        .slug())
                .isEqualTo("coupon-customer-limit");
        unpaid(with(new Shopper(world), "outra@example.com", ANAS_CPF), "boleto");
        assertThat(paid(with(Shopper.signedIn(world, UUID.randomUUID()), "bia@example.com", ANAS_CPF))
                        .slug())
                .isEqualTo("coupon-customer-limit");
    }

    @Test
    void guests_of_one_mailbox_still_count_together() {
        coupon(null, 1);
        unpaid(with(new Shopper(world), "ana@example.com", CPFS[0]), "boleto");
        assertThat(unpaid(with(new Shopper(world), "ana+2@example.com", CPFS[1]), "boleto")
                        .slug())
                .isEqualTo("coupon-customer-limit");
    }
}
