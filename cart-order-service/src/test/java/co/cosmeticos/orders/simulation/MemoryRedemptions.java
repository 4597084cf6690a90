package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.buyer.BuyerKeys;
import co.cosmeticos.orders.coupon.Coupon;
import co.cosmeticos.orders.coupon.CouponRedemptions;
import co.cosmeticos.orders.coupon.CouponRefused;
import co.cosmeticos.orders.simulation.Tables.Redemption;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link CouponRedemptions} on the tables in memory. */
final class MemoryRedemptions extends CouponRedemptions {

    private final Tables tables;

    MemoryRedemptions(Tables tables, Clock clock) {
        super(MemoryDatabase.NONE, clock);
        this.tables = tables;
    }

    @Override
    public void redeem(@Nullable String code, UUID orderId, BuyerKeys buyer) {
        if (code == null) {
            return;
        }
        tables.database.transaction(() -> {
            if (statement("known", () -> isKnown(orderId))) {
                return null;
            }
            if (!statement("take", () -> take(code, orderId))) {
                throw new CouponRefused.Exhausted();
            }
            if (!statement("note", () -> note(code, orderId, buyer.keys()))) {
                throw new CouponRefused.CustomerLimit(1);
            }
            return null;
        });
    }

    private boolean statement(String name, java.util.function.Supplier<Boolean> work) {
        return tables.database.statement("redemptions." + name, work);
    }

    private boolean isKnown(UUID orderId) {
        return tables.redemptions.find(orderId).isPresent();
    }

    private boolean take(String code, UUID orderId) {
        var known = isKnown(orderId);
        return tables.coupons
                .update(
                        code,
                        coupon -> !known
                                && coupon.active()
                                && (coupon.limits().maxRedemptions() == null
                                        || coupon.redeemed() < coupon.limits().maxRedemptions()),
                        coupon -> redeemed(coupon, 1))
                .isPresent();
    }

    private boolean note(String code, UUID orderId, List<String> keys) {
        var coupon = tables.coupons.find(code).orElseThrow();
        return (coupon.limits().maxPerCustomer() == null || coupon.limits().maxPerCustomer() > used(code, keys))
                && tables.redemptions.insert(orderId, new Redemption(orderId, code, keys, false));
    }

    @Override
    public void requireUnderLimit(String code, UUID account) {
        var keys = BuyerKeys.of(account).keys();
        var limit = tables.database
                .statement("coupons.find", () -> tables.coupons.find(code))
                .map(coupon -> coupon.limits().maxPerCustomer());
        if (statement("reached", () -> limit.isPresent() && used(code, keys) >= limit.get())) {
            throw new CouponRefused.CustomerLimit(limit.orElseThrow());
        }
    }

    private int used(String code, List<String> keys) {
        return tables.redemptions
                .where(one -> one.code().equals(code) && one.keys().stream().anyMatch(keys::contains))
                .size();
    }

    // Each buyer of a simulation has an address of their own: nobody uses a coupon up for another.
    @Override
    public Optional<CouponRefused> settle(@Nullable String code, UUID orderId) {
        if (code != null) {
            statement(
                    "settle",
                    () -> tables.redemptions
                            .update(
                                    orderId,
                                    any -> true,
                                    one -> new Redemption(one.orderId(), one.code(), one.keys(), true))
                            .isPresent());
        }
        return Optional.empty();
    }

    @Override
    public void giveBack(UUID orderId) {
        statement(
                "giveBack",
                () -> tables.redemptions
                        .delete(orderId)
                        .flatMap(
                                gone -> tables.coupons.update(gone.code(), any -> true, coupon -> redeemed(coupon, -1)))
                        .isPresent());
    }

    private static Coupon redeemed(Coupon coupon, int more) {
        return new Coupon(
                coupon.code(),
                coupon.rule(),
                coupon.limits(),
                coupon.validity(),
                coupon.active(),
                coupon.redeemed() + more,
                coupon.version());
    }
}
