package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.orders.World;
import co.cosmeticos.platform.http.Conditional;
import co.cosmeticos.platform.http.EntityTags;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveCouponIT {

    private static final Optional<UUID> STAFF = Optional.of(UUID.fromString("0190a5c0-0000-7000-8000-000000000001"));
    private static final EntityTags FIRST = Conditional.expected("\"1\"");
    private static final EntityTags SECOND = Conditional.expected("\"2\"");

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Coupon percent(long value) {
        return CouponExamples.percent("OFERTA", value);
    }

    @Test
    void the_audit_log_is_told_who_made_a_coupon_and_what_he_changed_of_it() {
        var saveCoupon = world.get(SaveCoupon.class);
        saveCoupon.add(percent(10), STAFF);
        saveCoupon.change(percent(15), null, FIRST, STAFF);
        assertThat(world.rows("""
                        select data::json->>'action' as action, data::json->>'actor' as actor,
                               data::json->'before'->>'value' as before, data::json->'after'->>'value' as after,
                               data::json->'before'->>'kind' as same
                          from outbox_events where type = 'audit.recorded' and subject = 'OFERTA' order by sequence
                        """))
                .extracting(row -> "%s %s %s %s %s"
                        .formatted(
                                row.get("action"),
                                row.get("actor"),
                                row.get("before"),
                                row.get("after"),
                                row.get("same")))
                .containsExactly(
                        "coupon.added %s null 10 null".formatted(STAFF.orElseThrow()),
                        "coupon.changed %s 10 15 null".formatted(STAFF.orElseThrow()));
    }

    private static Coupon limited(Integer most) {
        return CouponExamples.percent("OFERTA", 10, most, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_limit_below_what_was_redeemed_is_refused_and_nothing_is_stored(int most) {
        var saveCoupon = redeemedThrice();
        var before = world.get(Coupons.class).get("OFERTA");

        assertThatThrownBy(() -> saveCoupon.change(limited(most), null, FIRST, STAFF))
                .isInstanceOfSatisfying(CouponRefused.LimitBelowRedemptions.class, refused -> {
                    assertThat(refused.status()).isEqualTo(409);
                    assertThat(refused.extensions()).containsEntry("field", "maxRedemptions");
                });

        assertThat(world.get(Coupons.class).get("OFERTA")).isEqualTo(before);
        assertThat(world.count("outbox_events where type = 'audit.recorded' and data like '%coupon.changed%'"))
                .isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {3, 4})
    void a_limit_of_what_was_redeemed_or_more_is_stored_as_it_is(Integer most) {
        assertThat(redeemedThrice()
                        .change(limited(most), null, FIRST, STAFF)
                        .limits()
                        .maxRedemptions())
                .isEqualTo(most);
    }

    @Test
    void who_saw_another_version_is_told_that_first() {
        var saveCoupon = redeemedThrice();
        assertThatThrownBy(() -> saveCoupon.change(limited(1), null, SECOND, STAFF))
                .isInstanceOf(Conditional.Stale.class);
        assertThatThrownBy(() -> saveCoupon.change(limited(5), null, SECOND, STAFF))
                .isInstanceOf(Conditional.Stale.class);
    }

    @Test
    void the_currency_stays_once_it_was_redeemed_and_may_change_before() {
        var dollars = new Coupon(
                "OFERTA",
                new CouponRule(Coupon.Kind.AMOUNT, 500, "USD", 0),
                new Coupon.Limits(null, null),
                CouponExamples.ALWAYS,
                true,
                0,
                1);
        var saveCoupon = redeemedThrice();
        assertThatThrownBy(() -> saveCoupon.change(dollars, null, FIRST, STAFF))
                .isInstanceOfSatisfying(
                        CouponRefused.CurrencyFixed.class,
                        refused -> assertThat(refused.extensions())
                                .containsEntry("field", "currency")
                                .containsEntry("currency", "BRL"));
        world.jdbi.useHandle(handle -> handle.execute("update coupons set redeemed = 0"));
        assertThat(saveCoupon.change(dollars, null, FIRST, STAFF).rule().currency())
                .isEqualTo("USD");
    }

    @Test
    void the_redemptions_that_were_read_are_sent_back_and_not_others() {
        var saveCoupon = redeemedThrice();
        for (var other : new int[] {0, 2, 4}) {
            assertThatThrownBy(() -> saveCoupon.change(limited(5), other, FIRST, STAFF))
                    .isInstanceOfSatisfying(
                            CouponRefused.RedeemedSince.class,
                            refused -> assertThat(refused.extensions()).containsEntry("redeemed", 3));
        }
        assertThat(saveCoupon.change(limited(5), 3, FIRST, STAFF).redeemed()).isEqualTo(3);
    }

    private SaveCoupon redeemedThrice() {
        var saveCoupon = world.get(SaveCoupon.class);
        saveCoupon.add(limited(null), STAFF);
        world.jdbi.useHandle(handle -> handle.execute("update coupons set redeemed = 3"));
        return saveCoupon;
    }
}
