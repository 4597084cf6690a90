package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a client sees it, in minor units of its currency. The version stands for all of it: whatever changes the
 * sum changes the version too, and a checkout names the one that the customer saw.
 *
 * @param couponRefusal the slug of the reason why the coupon gives no discount
 */
public record CartView(
        String id,
        long version,
        String status,
        List<Line> lines,
        @Nullable String coupon,
        @Nullable String couponRefusal,
        long subtotalMinor,
        long discountMinor,
        long totalMinor,
        String currency) {

    /**
     * One line.
     *
     * @param previousUnitMinor the price that the customer was shown before, where it has just changed
     * @param available units free now; absent while the catalog cannot be reached
     */
    public record Line(
            String sku,
            String productId,
            String slug,
            String name,
            @Nullable String image,
            Map<String, String> options,
            int quantity,
            long unitMinor,
            @Nullable Long previousUnitMinor,
            long totalMinor,
            String currency,
            @Nullable Long available) {

        static Line of(PricedCart.PricedLine priced) {
            var line = priced.line();
            return new Line(
                    line.sku(),
                    line.productId(),
                    line.slug(),
                    line.name(),
                    line.image(),
                    line.options(),
                    line.quantity(),
                    priced.unit().minorUnits(),
                    priced.isRepriced() ? priced.accepted().minorUnits() : null,
                    priced.total().minorUnits(),
                    line.currency(),
                    priced.available());
        }
    }

    /** The view of a priced cart. */
    public static CartView of(PricedCart priced) {
        var cart = priced.cart();
        return new CartView(
                cart.id(),
                cart.version(),
                cart.status().name(),
                priced.lines().stream().map(Line::of).toList(),
                cart.coupon(),
                Optional.ofNullable(priced.couponRefused()).map(Refusal::slug).orElse(null),
                priced.subtotal().minorUnits(),
                priced.discount().minorUnits(),
                priced.total().minorUnits(),
                priced.currency().getCurrencyCode());
    }
}
