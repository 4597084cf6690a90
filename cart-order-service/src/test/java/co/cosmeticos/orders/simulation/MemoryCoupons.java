package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.coupon.Coupon;
import co.cosmeticos.orders.coupon.Coupons;
import java.util.Optional;

/** {@link Coupons} on the tables in memory. */
final class MemoryCoupons extends Coupons {

    private final Tables tables;

    MemoryCoupons(Tables tables) {
        super(MemoryDatabase.NONE);
        this.tables = tables;
    }

    @Override
    public Optional<Coupon> find(String code) {
        return tables.database.statement("coupons.find", () -> tables.coupons.find(code));
    }
}
