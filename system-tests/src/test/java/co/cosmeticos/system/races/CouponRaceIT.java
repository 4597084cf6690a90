package co.cosmeticos.system.races;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.system.RunningShop;
import co.cosmeticos.system.checker.Checker;
import jakarta.json.Json;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A coupon for one is used once, however many have entered it. */
class CouponRaceIT {

    private static final int BUYERS = 20;

    private final RunningShop shop = RunningShop.get();

    @Test
    void twenty_buyers_with_a_coupon_for_one_use_it_once() {
        var code = "UMSO-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var coupon = Json.createObjectBuilder()
                .add("kind", "PERCENT")
                .add("value", 10)
                .add("maxRedemptions", 1)
                .add("active", true)
                .build();
        shop.admin().once().post("/api/v1/shop/coupons/" + code, coupon).is(201);
        var goods = Goods.of(shop, 1, BUYERS);
        var buyers = Crowd.inTurns(BUYERS, i -> Buyer.guest(shop, goods.skus()).enter(code));

        var answers = Rush.counts(Crowd.atOnce(BUYERS, i -> buyers.get(i).payUntilDecided(new AtomicInteger())));

        // Who looks when it is used up already is told that the cart costs more than was shown.
        assertThat(answers).containsEntry("201 CONFIRMED", 1L);
        assertThat(answers.getOrDefault("409 /problems/coupon-exhausted", 0L)
                        + answers.getOrDefault("409 /problems/cart-changed", 0L))
                .isEqualTo(BUYERS - 1L);
        assertThat(shop.admin()
                        .get("/api/v1/shop/coupons/" + code)
                        .is(200)
                        .json()
                        .getInt("redeemed"))
                .isOne();
        assertThat(Checker.of(shop).awaitQuiet().violations()).isEmpty();
        assertThat(goods.left()).containsExactly("19 0 19");
    }
}
