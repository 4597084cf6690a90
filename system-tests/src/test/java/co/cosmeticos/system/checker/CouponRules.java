package co.cosmeticos.system.checker;

import co.cosmeticos.system.checker.Stores.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A coupon was used as often as live orders have it. */
final class CouponRules {

    private static final Set<String> LIVE = Set.of("AWAITING_PAYMENT", "CONFIRMED", "FULFILLED", "RETURNED");

    private final Books books;
    private final Map<String, Row> redemptions;

    CouponRules(Books books) {
        this.books = books;
        this.redemptions = books.by("coupon_redemptions", "order_id");
    }

    List<String> violations() {
        var found = new ArrayList<String>();
        var noted = books.group("coupon_redemptions", "code");
        for (var coupon : books.all("coupons")) {
            var orders = noted.getOrDefault(coupon.text("code"), List.of()).size();
            if (coupon.number("redeemed") != orders) {
                found.add("coupon counts other uses than it has: %s counts %d, redeemed for %d orders"
                        .formatted(coupon.text("code"), coupon.number("redeemed"), orders));
            }
        }
        books.all("orders").stream()
                .filter(order -> !order.is("status", "PENDING"))
                .filter(order -> !isRight(order))
                .forEach(order -> found.add(
                        "coupon uses are not the live orders with it: order %s is %s with coupon %s, redeemed %s"
                                .formatted(
                                        order.text("id"),
                                        order.text("status"),
                                        order.text("coupon"),
                                        redeemed(order))));
        return found;
    }

    private boolean isRight(Row order) {
        var wanted = LIVE.contains(order.text("status")) ? order.text("coupon") : null;
        return Objects.equals(redeemed(order), wanted);
    }

    private String redeemed(Row order) {
        var redemption = redemptions.get(order.text("id"));
        return redemption == null ? null : redemption.text("code");
    }
}
