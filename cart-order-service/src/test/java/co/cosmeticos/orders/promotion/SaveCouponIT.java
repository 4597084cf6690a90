package co.cosmeticos.orders.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.orders.World;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaveCouponIT {

    private static final Optional<UUID> STAFF = Optional.of(UUID.fromString("0190a5c0-0000-7000-8000-000000000001"));

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private static Coupon percent(long value, long version) {
        return new Coupon("OFERTA", Coupon.Kind.PERCENT, value, "BRL", 0, null, null, null, null, true, 0, version);
    }

    @Test
    void the_audit_log_is_told_who_made_a_coupon_and_what_he_changed_of_it() {
        var saveCoupon = world.get(SaveCoupon.class);
        saveCoupon.add(percent(10, 1), STAFF);
        saveCoupon.change(percent(15, 1), STAFF);
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
}
