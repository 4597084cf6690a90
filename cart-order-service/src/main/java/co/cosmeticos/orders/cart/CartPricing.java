package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.orders.coupon.CouponRefused;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.orders.coupon.Coupons;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Puts today's prices and the coupon's discount on a cart. What is shown of a cart is noted as its content, so that the
 * version a customer saw says what it cost then.
 */
@Component
public class CartPricing {

    private final Catalog catalog;
    private final Coupons coupons;
    private final ChangeCart changeCart;
    private final CartSettings settings;
    private final Clock clock;

    @Inject
    public CartPricing(Catalog catalog, Coupons coupons, ChangeCart changeCart, CartSettings settings, Clock clock) {
        this.catalog = catalog;
        this.coupons = coupons;
        this.changeCart = changeCart;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the catalog says of the cart's goods, and of one more SKU; throws {@link Unavailable}. */
    public Map<String, Quote> quotes(Cart cart, @Nullable String more) {
        var wanted = new LinkedHashMap<>(cart.quantities());
        if (more != null) {
            wanted.putIfAbsent(more, 1);
        }
        return wanted.isEmpty() ? Map.of() : catalog.quote(wanted);
    }

    /** The cart to be shown, at the prices of now; while the catalog cannot be reached, at those it was last shown at. */
    public PricedCart show(Cart cart) {
        return cart.isOpen() ? noted(now(cart)) : PricedCart.shown(cart, settings.currency());
    }

    /** The cart to be shown, at the prices of these quotes. */
    public PricedCart show(Cart cart, Map<String, Quote> quotes) {
        return noted(price(cart, quotes));
    }

    /** What is to be shown, written down where it is not what was shown before. */
    public PricedCart noted(PricedCart priced) {
        return priced.isAsShown() || !priced.cart().isOpen() ? priced : changeCart.requote(priced);
    }

    private PricedCart now(Cart cart) {
        try {
            return price(cart, quotes(cart, null));
        } catch (Unavailable | FaultToleranceException e) {
            return price(cart, null);
        }
    }

    /** The cart at the prices of these quotes; at those it was last shown at when there are none. */
    public PricedCart price(Cart cart, @Nullable Map<String, Quote> quotes) {
        var undiscounted = PricedCart.of(cart, settings.currency(), quotes);
        var code = cart.coupon();
        if (code == null) {
            return undiscounted;
        }
        try {
            return undiscounted.less(rule(code));
        } catch (CouponRefused refused) {
            return undiscounted.without(refused);
        }
    }

    /** The rule by which this code takes something off the cart now; throws {@link CouponRefused} when it takes nothing. */
    CouponRule requireDiscount(Cart cart, String code) {
        var rule = rule(code);
        rule.discountOn(now(cart).subtotal());
        return rule;
    }

    private CouponRule rule(String code) {
        return coupons.get(code).ruleAt(OffsetDateTime.now(clock));
    }
}
