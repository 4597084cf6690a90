package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a client sees it, in minor units.
 *
 * @param couponRefusal the slug of why the coupon takes nothing off
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
     * @param previousUnitMinor the price when the customer last accepted it, where it has changed since
     * @param available units free now; absent while the catalogue cannot be reached
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
            @Nullable Long available) {

        static Line of(PricedCart.PricedLine priced, Cart cart) {
            var line = priced.line();
            var accepted = cart.line(line.sku()).map(CartLine::unitMinor).orElse(priced.unitMinor());
            return new Line(
                    line.sku(),
                    line.productId(),
                    line.slug(),
                    line.name(),
                    line.image(),
                    line.options(),
                    line.quantity(),
                    priced.unitMinor(),
                    accepted == priced.unitMinor() ? null : accepted,
                    priced.totalMinor(),
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
                priced.lines().stream().map(line -> Line.of(line, cart)).toList(),
                cart.coupon(),
                Optional.ofNullable(priced.couponRefused()).map(Refusal::slug).orElse(null),
                priced.subtotalMinor(),
                priced.discountMinor(),
                priced.totalMinor(),
                priced.currency());
    }
}
