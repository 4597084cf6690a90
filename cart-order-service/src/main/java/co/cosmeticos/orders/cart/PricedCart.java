package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalogue.Quote;
import co.cosmeticos.orders.promotion.CouponRefused;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cart with its prices.
 *
 * @param couponRefused why the coupon takes nothing off; absent when it does, or when there is none
 */
public record PricedCart(
        Cart cart,
        List<PricedLine> lines,
        long discountMinor,
        @Nullable CouponRefused couponRefused) {

    private static final String HOME_CURRENCY = "BRL";

    public PricedCart {
        lines = List.copyOf(lines);
    }

    /**
     * A line with its price of now.
     *
     * @param available units free now; null while the catalogue cannot be reached
     */
    public record PricedLine(
            CartLine line, long unitMinor, @Nullable Long available) {

        static PricedLine of(CartLine line, @Nullable Map<String, Quote> quotes) {
            if (quotes == null) {
                return new PricedLine(line, line.unitMinor(), null);
            }
            var quote = quotes.get(line.sku());
            return quote == null
                    ? new PricedLine(line, line.unitMinor(), 0L)
                    : new PricedLine(CartLine.of(quote, line.quantity()), quote.priceMinor(), quote.available());
        }

        /** The price of the whole line. */
        public long totalMinor() {
            return Math.multiplyExact(unitMinor, line.quantity());
        }

        boolean isShort() {
            return available != null && available < line.quantity();
        }
    }

    static PricedCart of(Cart cart, @Nullable Map<String, Quote> quotes) {
        var lines =
                cart.lines().stream().map(line -> PricedLine.of(line, quotes)).toList();
        return new PricedCart(cart, lines, 0, null);
    }

    /** These prices on another version of the cart. */
    PricedCart of(Cart other) {
        return new PricedCart(other, lines, discountMinor, couponRefused);
    }

    PricedCart less(long discount) {
        return new PricedCart(cart, lines, discount, null);
    }

    PricedCart without(CouponRefused refused) {
        return new PricedCart(cart, lines, 0, refused);
    }

    /** The sum of the lines. */
    public long subtotalMinor() {
        return lines.stream().mapToLong(PricedLine::totalMinor).reduce(0, Math::addExact);
    }

    /** The sum after the discount, before shipping. */
    public long totalMinor() {
        return subtotalMinor() - discountMinor;
    }

    /** The currency of all lines. */
    public String currency() {
        return lines.isEmpty() ? HOME_CURRENCY : lines.get(0).line().currency();
    }

    /** Whether a price differs from what the customer accepted. */
    public boolean isRepriced() {
        return lines.stream()
                .anyMatch(priced -> cart.line(priced.line().sku())
                        .filter(line -> line.unitMinor() != priced.unitMinor())
                        .isPresent());
    }

    /** SKUs of which there is less than the cart asks for. */
    public List<String> shortSkus() {
        return lines.stream()
                .filter(PricedLine::isShort)
                .map(priced -> priced.line().sku())
                .toList();
    }

    /** The lines as they are quoted now. */
    public List<CartLine> requoted() {
        return lines.stream().map(PricedLine::line).toList();
    }
}
