package co.cosmeticos.orders.coupon;

import static co.cosmeticos.orders.World.SERUM;
import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Books;
import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that await their payer use up no coupon for those who pay; a typed address or CPF takes nothing from its owner. */
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

    private Shopper anaSignedIn() {
        return with(Shopper.signedIn(world, ANA), "ana@example.com", ANAS_CPF);
    }

    private void settle(UUID order) {
        world.provider.settle(order);
        world.clock.advance(Duration.ofMinutes(5));
        world.recoverOnce();
    }

    private String status(UUID order) {
        return world.rows("select status || coalesce(' ' || reason, '') as text from orders where id = '%s'"
                        .formatted(order))
                .get(0)
                .get("text")
                .toString();
    }

    private long redeemed() {
        return world.count("coupon_redemptions");
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
    void nor_does_one_who_types_their_cpf() {
        coupon(null, 1);
        unpaid(with(new Shopper(world), "outra@example.com", ANAS_CPF), "boleto");
        assertThat(paid(anaSignedIn()).status()).isEqualTo(201);
    }

    @Test
    void one_who_has_paid_does() {
        coupon(null, 1);
        paid(with(new Shopper(world), "ana@example.com", CPFS[0]));
        assertThat(paid(anaSignedIn()).slug()).isEqualTo("coupon-customer-limit");
    }

    @ParameterizedTest
    @CsvSource({"ana@example.com, 111.444.777-35", "outra@example.com, 529.982.247-25"})
    void paid_after_the_customer_has_used_it_a_guests_order_is_refunded(String email, String cpf) {
        coupon(null, 1);
        var guest = unpaid(with(new Shopper(world), email, cpf), "pix").orderId();
        var signedIn = paid(anaSignedIn()).orderId();
        settle(guest);
        assertThat(status(guest)).isEqualTo("CANCELED coupon-customer-limit");
        assertThat(status(signedIn)).isEqualTo("CONFIRMED");
        assertThat(new Books(world).ledger("refund", guest)).isEqualTo(1);
        assertThat(redeemed()).isEqualTo(1);
    }

    @Test
    void of_two_that_wait_the_one_that_is_paid_first_counts() {
        coupon(null, 1);
        var guest = unpaid(with(new Shopper(world), "ana@example.com", CPFS[0]), "pix")
                .orderId();
        var signedIn = unpaid(anaSignedIn(), "pix").orderId();
        settle(guest);
        settle(signedIn);
        assertThat(status(guest)).isEqualTo("CONFIRMED");
        assertThat(status(signedIn)).isEqualTo("CANCELED coupon-customer-limit");
        assertThat(new Books(world).ledger("refund", signedIn)).isEqualTo(1);
    }

    @Test
    void a_limit_lowered_since_takes_no_discount_from_an_order_under_way() {
        coupon(null, 2);
        assertThat(paid(anaSignedIn()).status()).isEqualTo(201);
        var second = unpaid(anaSignedIn(), "pix").orderId();
        world.jdbi.useHandle(handle -> handle.execute("update coupons set max_per_customer = 1"));
        settle(second);
        assertThat(status(second)).isEqualTo("CONFIRMED");
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
