package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.cartproblem.CartProblem;
import co.cosmeticos.orders.shipping.ShippingChoice;
import co.cosmeticos.orders.shipping.ShippingOption;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cart as a client sees it, in minor units of its currency. The version stands for all of it: whatever changes the
 * sum changes the version too, and a checkout names the one that the customer saw.
 *
 * @param id the cart's id, a secret: whoever has it can read and change a guest's cart
 * @param version of its goods and prices; named by a checkout, and by {@code If-Match} of a change
 * @param status {@code OPEN}, {@code IN_CHECKOUT}, {@code CONVERTED} to an order, {@code MERGED} or {@code SAVED} for
 *     later
 * @param itemCount number of all its units
 * @param lines the goods; none in an empty cart
 * @param coupon code that was entered; absent without one
 * @param couponRefusal slug of the problem why the coupon gives no discount; absent where it gives one
 * @param couponProblem the same in words; absent where it gives one
 * @param subtotalMinor sum of the lines, in the minor unit of currency
 * @param discountMinor discount of the coupon, in the minor unit of currency; 0 without one
 * @param totalMinor subtotal less discount, before shipping, in the minor unit of currency
 * @param currency ISO 4217 code of all its prices
 * @param email address to which mails about the order are to be sent; absent until it is told
 * @param phone telephone number; absent until it is told
 * @param address where the goods are to be sent; absent until it is told
 * @param shippingOption id of the shipping option that was chosen, which stands for its price of now; absent until one is, and
 *     once it is not offered for the address any more
 * @param shippingOptions what is offered for the address, cheapest first; absent without an address, and of an empty cart
 * @param shippingMinor price of the option that was chosen, in the minor unit of currency; absent without one, and of an empty cart
 * @param totalWithShippingMinor total with the shipping that was chosen, in the minor unit of currency; absent where that is
 */
public record CartView(
        String id,
        long version,
        String status,
        int itemCount,
        List<Line> lines,
        @Nullable String coupon,
        @Nullable String couponRefusal,
        @Nullable CartProblem couponProblem,
        long subtotalMinor,
        long discountMinor,
        long totalMinor,
        String currency,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address address,
        @Nullable String shippingOption,
        @Nullable List<ShippingChoice.Option> shippingOptions,
        @Nullable Long shippingMinor,
        @Nullable Long totalWithShippingMinor) {

    /**
     * A line of a cart: units of a SKU at their price.
     *
     * @param sku stock-keeping unit of the variant
     * @param productId UUID of the product
     * @param slug slug of the product
     * @param name name of the product
     * @param image URL of the product's first picture; absent without one
     * @param options the value of each option of the variant, by the name of the option
     * @param quantity units in the cart
     * @param unitMinor price of one unit, in the minor unit of currency
     * @param previousUnitMinor price of a unit that was shown before, where it has just changed; else absent
     * @param totalMinor price of all its units, in the minor unit of currency
     * @param currency ISO 4217 code
     * @param available units that are free now, 0 where it is not for sale; absent while the catalog cannot be reached
     * @param problems what the customer should know before they check out: {@code not-for-sale}, {@code sold-out}, {@code
     *     low-stock}, {@code above-quantity-limit}, {@code price-changed}; none in most carts
     */
    @Schema(name = "CartLine")
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
            @Nullable Long available,
            List<CartProblem> problems) {

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
                    priced.available(),
                    priced.problems().stream().map(CartProblem::of).toList());
        }
    }

    /** The view of a priced cart. */
    public static CartView of(PricedCart priced) {
        var cart = priced.cart();
        var refused = Optional.ofNullable(priced.couponRefused());
        var delivery = priced.delivery().requoted();
        var hasGoods = !priced.lines().isEmpty();
        var shipping = priced.delivery().chosen().filter(one -> hasGoods).map(ShippingOption::price);
        return new CartView(
                cart.id(),
                cart.version(),
                cart.status().name(),
                cart.lines().stream().mapToInt(CartLine::quantity).sum(),
                priced.lines().stream().map(Line::of).toList(),
                cart.coupon(),
                refused.map(Refusal::slug).orElse(null),
                refused.map(CartProblem::of).orElse(null),
                priced.subtotal().minorUnits(),
                priced.discount().minorUnits(),
                priced.total().minorUnits(),
                priced.currency().getCurrencyCode(),
                delivery.email(),
                delivery.phone(),
                delivery.address(),
                delivery.shippingOption(),
                delivery.address() != null && hasGoods
                        ? ShippingChoice.of(priced.delivery().options()).items()
                        : null,
                shipping.map(Money::minorUnits).orElse(null),
                shipping.map(price -> priced.total().plus(price).minorUnits()).orElse(null));
    }
}
