package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.catalog.Quote;
import co.cosmeticos.orders.coupon.CheckCoupon;
import co.cosmeticos.orders.coupon.CouponRefused;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.delivery.QuoteDelivery;
import co.cosmeticos.orders.delivery.QuotedDelivery;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/**
 * Prices a cart by current quotes and its coupon. What is shown is recorded as the cart's content, so that a version
 * says what it cost when its customer saw it.
 */
@Component
public class CartPricing {

    private final Catalog catalog;
    private final CheckCoupon checkCoupon;
    private final QuoteDelivery quoteDelivery;
    private final ChangeCart changeCart;
    private final CartSettings settings;

    @Inject
    public CartPricing(
            Catalog catalog,
            CheckCoupon checkCoupon,
            QuoteDelivery quoteDelivery,
            ChangeCart changeCart,
            CartSettings settings) {
        this.catalog = catalog;
        this.checkCoupon = checkCoupon;
        this.quoteDelivery = quoteDelivery;
        this.changeCart = changeCart;
        this.settings = settings;
    }

    /** Quotes of the cart's SKUs, and of one more; throws {@link Unavailable}. */
    public Map<String, Quote> quotes(Cart cart, @Nullable String more) {
        var wanted = new LinkedHashMap<>(cart.quantities());
        if (more != null) {
            wanted.putIfAbsent(more, 1);
        }
        return wanted.isEmpty() ? Map.of() : catalog.quote(wanted);
    }

    /**
     * The cart to be shown, at the prices of now; while the catalog cannot be reached, at those it was last shown at.
     */
    public PricedCart show(Cart cart) {
        return cart.isOpen()
                ? recorded(now(cart))
                : PricedCart.shown(cart, settings.currency()).with(delivery(cart));
    }

    /** The cart to be shown, at the prices of these quotes. */
    public PricedCart show(Cart cart, Map<String, Quote> quotes) {
        return recorded(price(cart, quotes));
    }

    /** The cart to be shown, recorded where it differs from what was shown before. */
    public PricedCart recorded(PricedCart priced) {
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
        var undiscounted = PricedCart.of(cart, settings.currency(), quotes, settings.maxQuantity())
                .with(delivery(cart));
        var code = cart.coupon();
        if (code == null) {
            return undiscounted;
        }
        try {
            return undiscounted.withDiscount(checkCoupon.rule(code, cart.customerId()));
        } catch (CouponRefused refused) {
            return undiscounted.withoutDiscount(refused);
        }
    }

    private QuotedDelivery delivery(Cart cart) {
        return quoteDelivery.of(cart.id(), cart.currency().orElse(settings.currency()));
    }

    /** The delivery that its customer chooses now; throws what {@link QuoteDelivery} refuses. */
    CartDelivery chosen(Cart cart, CartDelivery wanted, CartDelivery before) {
        return quoteDelivery.chosen(wanted, before, cart.currency().orElse(settings.currency()));
    }

    /** The rule of this code, which gives the cart a discount now; throws {@link CouponRefused} otherwise. */
    CouponRule requireDiscount(Cart cart, String code) {
        var rule = checkCoupon.rule(code, cart.customerId());
        rule.discountOn(now(cart).subtotal());
        return rule;
    }
}
