package co.cosmeticos.orders.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.Shopper;
import co.cosmeticos.orders.World;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of coupons: page by page in the order of their codes, by their beginning, active or not. */
class CouponListIT {

    private static final List<String> CODES = List.of("A-1", "A1", "AA", "AA-10", "AAA", "B", "Z9").stream()
            .map(code -> code.length() < 3 ? code + "-X" : code)
            .sorted()
            .toList();

    private World world;
    private Shopper staff;

    @BeforeEach
    void open() {
        world = new World();
        var saveCoupon = world.get(SaveCoupon.class);
        CODES.forEach(code -> saveCoupon.add(CouponExamples.percent(code, 10), Optional.empty()));
        world.jdbi.useHandle(handle -> handle.execute("update coupons set active = false where code like 'AA%'"));
        staff = Shopper.staff(world, "promotions:read");
    }

    @AfterEach
    void close() {
        world.close();
    }

    private List<String> codes(String query) {
        var codes = new ArrayList<String>();
        var after = "";
        do {
            var answer = staff.gets("/coupons?limit=2" + query + after);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(coupon -> coupon.getString("code"))
                    .forEach(codes::add);
            after = answer.json().containsKey("next")
                    ? "&after=" + answer.json().getString("next")
                    : "";
        } while (!after.isEmpty());
        return codes;
    }

    @Test
    void each_comes_once_in_the_order_of_the_codes() {
        assertThat(codes("")).isEqualTo(CODES);
        assertThat(codes("&q=A"))
                .isEqualTo(CODES.stream().filter(code -> code.startsWith("A")).toList());
        assertThat(codes("&q=AA"))
                .isEqualTo(CODES.stream().filter(code -> code.startsWith("AA")).toList());
        assertThat(codes("&q=C")).isEmpty();
        assertThat(codes("&active=false")).isEqualTo(codes("&q=AA"));
        assertThat(codes("&active=true"))
                .hasSize(CODES.size() - codes("&q=AA").size())
                .doesNotContain("AAA");
        assertThat(codes("&q=AA&active=true")).isEmpty();
    }

    @Test
    void it_tells_how_often_each_was_redeemed() {
        var shopper = new Shopper(world).puts(2, World.SERUM);
        assertThat(shopper.coupon("Z9-X").status()).isEqualTo(200);
        var placed = shopper.paysByCard("k", "tok_ok");
        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.json().getString("coupon")).isEqualTo("Z9-X");
        assertThat(placed.json().getInt("discountMinor")).isEqualTo(1_798);
        assertThat(staff.gets("/coupons").json().getJsonArray("items").getValuesAs(JsonObject.class))
                .filteredOn(coupon -> coupon.getInt("redeemed") == 1)
                .singleElement()
                .isEqualTo(staff.gets("/coupons/Z9-X").json());
    }

    @Test
    void a_cursor_is_of_its_filters_alone() {
        var next = staff.gets("/coupons?limit=1&q=A").json().getString("next");
        for (var other : List.of("", "&q=AA", "&q=A&active=true")) {
            var refused = staff.gets("/coupons?limit=1" + other + "&after=" + next);
            assertThat(refused.status()).as(other).isEqualTo(400);
            assertThat(refused.slug()).isEqualTo("invalid-cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orders:read"})
    void nobody_else_sees_them(String permission) {
        staff.permission = Optional.of(permission);
        assertThat(staff.gets("/coupons").status()).isEqualTo(403);
        assertThat(new Shopper(world).gets("/coupons").status()).isEqualTo(401);
    }
}
