package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.cartproblem.LineProblem;
import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.orders.delivery.QuotedDelivery;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Refusal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cart with its prices.
 *
 * @param currency of the cart, and of everything that adds up to its total
 * @param rule of its coupon; absent without one that may be used
 * @param couponRefused why the coupon gives no discount; absent when it does, or without a coupon
 * @param delivery contact and shipping, with the shipping options of now
 */
public record PricedCart(
        Cart cart,
        List<PricedLine> lines,
        Currency currency,
        Money discount,
        @Nullable CouponRule rule,
        @Nullable Refusal couponRefused,
        QuotedDelivery delivery) {

    public PricedCart {
        lines = List.copyOf(lines);
    }

    /**
     * A line with its current price.
     *
     * @param accepted price of one unit when the customer last saw it
     * @param available units free now; null while the catalog cannot be reached
     * @param problems what its customer should know before they check out
     */
    public record PricedLine(
            CartLine line, Money accepted, @Nullable Long available, List<LineProblem> problems) {

        public PricedLine {
            problems = List.copyOf(problems);
        }

        // What is not for sale, or in another currency only, is unavailable at its last price.
        static PricedLine of(CartLine line, Currency currency, @Nullable Map<String, Quote> quotes, int most) {
            if (quotes == null) {
                return of(line, line.unit(), null, ofLine(line, most));
            }
            var quote = quotes.get(line.sku());
            if (quote == null || !quote.price().currency().equals(currency)) {
                return of(line, line.unit(), 0L, Stream.of(new LineProblem.NotForSale()));
            }
            var now = line.requoted(quote);
            var problems = Stream.concat(ofStock(now, quote.available()).stream(), ofLine(now, most));
            return of(now, line.unit(), quote.available(), problems);
        }

        private static PricedLine of(
                CartLine line, Money accepted, @Nullable Long available, Stream<? extends LineProblem> problems) {
            return new PricedLine(line, accepted, available, List.copyOf(problems.toList()));
        }

        private static Optional<LineProblem> ofStock(CartLine line, long available) {
            if (available >= line.quantity()) {
                return Optional.empty();
            }
            return Optional.of(available > 0 ? new LineProblem.LowStock(available) : new LineProblem.SoldOut());
        }

        private static Stream<LineProblem> ofLine(CartLine line, int most) {
            var above =
                    line.quantity() > most ? Stream.of(new LineProblem.AboveLimit(most)) : Stream.<LineProblem>empty();
            var changed = line.addedAt().map(added -> new LineProblem.PriceChanged(added, line.unit()));
            return Stream.concat(above, changed.stream());
        }

        /** The price of one unit. */
        public Money unit() {
            return line.unit();
        }

        /** The price of the whole line. */
        public Money total() {
            return unit().times(line.quantity());
        }

        boolean isShort() {
            return available != null && available < line.quantity();
        }

        boolean isRepriced() {
            return !accepted.equals(unit());
        }
    }

    /**
     * The cart at these quotes, without a discount; at the prices it was last shown at when there are none.
     *
     * @param most units that a line may have
     */
    static PricedCart of(Cart cart, Currency home, @Nullable Map<String, Quote> quotes, int most) {
        var currency = cart.currency().orElse(home);
        var lines = cart.lines().stream()
                .map(line -> PricedLine.of(line, currency, quotes, most))
                .toList();
        return new PricedCart(cart, lines, currency, Money.zero(currency), null, null, QuotedDelivery.NONE);
    }

    /** The cart as its customer last saw it. */
    static PricedCart shown(Cart cart, Currency home) {
        return of(cart, home, null, Integer.MAX_VALUE).withDiscount(cart.couponRule());
    }

    /** These prices on another version of the cart. */
    PricedCart of(Cart other) {
        return new PricedCart(other, lines, currency, discount, rule, couponRefused, delivery);
    }

    /** With this contact and shipping. */
    PricedCart with(QuotedDelivery other) {
        return new PricedCart(cart, lines, currency, discount, rule, couponRefused, other);
    }

    /** With the discount of this rule, or the reason why there is none. */
    PricedCart withDiscount(@Nullable CouponRule other) {
        if (other == null) {
            return this;
        }
        try {
            return new PricedCart(cart, lines, currency, other.discountOn(subtotal()), other, null, delivery);
        } catch (Refusal refused) {
            return new PricedCart(cart, lines, currency, discount, other, refused, delivery);
        }
    }

    /** With a coupon that may not be used. */
    PricedCart withoutDiscount(Refusal refused) {
        return new PricedCart(cart, lines, currency, discount, null, refused, delivery);
    }

    /**
     * The sum of the lines; one in another currency, as carts could once have, is no part of it, and cannot be bought.
     */
    public Money subtotal() {
        return lines.stream()
                .filter(priced -> priced.unit().currency().equals(currency))
                .map(PricedLine::total)
                .reduce(Money.zero(currency), Money::plus);
    }

    /** The sum after the discount, before shipping. */
    public Money total() {
        return subtotal().minus(discount);
    }

    /** Whether the customer who last saw the cart saw these prices, this discount, and this price of the shipping. */
    public boolean isAsShown() {
        return lines.stream().noneMatch(PricedLine::isRepriced)
                && delivery.isAsShown()
                && discount.equals(shown(cart, currency).discount());
    }

    /**
     * Throws {@link co.cosmeticos.orders.CurrencyMismatch} when not all of it, and all quotes, are in its one currency.
     */
    public void requireOneCurrency(Map<String, Quote> quotes) {
        lines.forEach(priced -> Cart.requireCurrency("sku", priced.unit().currency(), currency));
        quotes.values()
                .forEach(quote -> Cart.requireCurrency("sku", quote.price().currency(), currency));
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
