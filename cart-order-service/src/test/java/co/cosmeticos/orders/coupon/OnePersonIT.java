package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.World;
import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.platform.value.Ids;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coupon for one use per customer is used once by a person, whatever account, address or CPF is shown. */
class OnePersonIT {

    private static final UUID ANA = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");

    private World world;

    @BeforeEach
    void open() {
        world = new World();
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupons (code, kind, value, currency, active, max_per_customer)
                values ('UMSO', 'PERCENT', 10, 'BRL', true, 1)
                """));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean redeems(@Nullable UUID account, String email, @Nullable String taxId) {
        var address = new Address("Ana", "01310-100", "Rua", "1", null, null, "São Paulo", "SP", "BR");
        var keys = new Buyer(account, email, null, taxId, "pt-BR", address).keys();
        var redemptions = world.get(CouponRedemptions.class);
        try {
            redemptions.redeem("UMSO", Ids.next(), keys);
            return true;
        } catch (CouponRefused.CustomerLimit refused) {
            assertThat(refused.extensions()).isEqualTo(Map.of("limit", 1));
            assertThat(refused.detail()).contains("1 use per customer");
            return false;
        }
    }

    @Test
    void by_account_then_as_a_guest_and_the_other_way_round() {
        assertThat(redeems(ANA, "ana@example.com", null)).isTrue();
        assertThat(redeems(null, "ana@example.com", null)).isFalse();
        assertThat(redeems(null, "ana+loja@example.com", null)).isFalse();
        assertThat(redeems(ANA, "outra@example.com", null)).isFalse();
        assertThat(redeems(null, "outra@example.com", null)).isTrue();
        assertThat(redeems(UUID.randomUUID(), "outra@example.com", null)).isFalse();
    }

    @Test
    void by_the_spellings_of_one_mailbox() {
        assertThat(redeems(null, "ana.souza@gmail.com", null)).isTrue();
        for (var same : new String[] {
            "anasouza@gmail.com", "a.n.a.souza@googlemail.com", "anasouza+x@gmail.com", "Ana.Souza+y@GMAIL.com"
        }) {
            assertThat(redeems(null, same.toLowerCase(java.util.Locale.ROOT), null))
                    .describedAs(same)
                    .isFalse();
        }
        assertThat(redeems(null, "ana.souza@example.com", null)).isTrue();
        assertThat(redeems(null, "anasouza@example.com", null)).isTrue();
    }

    @Test
    void by_the_cpf() {
        assertThat(redeems(null, "a@example.com", "52998224725")).isTrue();
        assertThat(redeems(null, "b@example.com", "52998224725")).isFalse();
        assertThat(redeems(UUID.randomUUID(), "c@example.com", "52998224725")).isFalse();
        assertThat(redeems(null, "d@example.com", "11144477735")).isTrue();
    }

    @Test
    void redemptions_of_before_count_too() {
        world.jdbi.useHandle(handle -> handle.execute("""
                insert into coupon_redemptions (order_id, code, customer, at)
                values (gen_random_uuid(), 'UMSO', 'ana@example.com', now()), (gen_random_uuid(), 'UMSO', '%s', now())
                """.formatted(ANA)));
        assertThat(redeems(null, "ana@example.com", null)).isFalse();
        assertThat(redeems(ANA, "nova@example.com", null)).isFalse();
        assertThat(redeems(null, "bia@example.com", null)).isTrue();
    }

    @Test
    void nothing_of_a_person_stands_there() {
        redeems(ANA, "ana@example.com", "52998224725");
        assertThat(world.rows("select to_jsonb(r)::text as row from coupon_redemptions r")
                        .toString())
                .doesNotContain("ana@", ANA.toString(), "52998224725");
    }
}
