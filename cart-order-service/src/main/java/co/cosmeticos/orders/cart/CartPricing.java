package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalogue.Catalogue;
import co.cosmeticos.orders.catalogue.Quote;
import co.cosmeticos.orders.promotion.CouponRefused;
import co.cosmeticos.orders.promotion.Coupons;
import co.cosmeticos.orders.remote.Unavailable;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.jspecify.annotations.Nullable;

/** Puts today's prices and the coupon's discount on a cart. */
@Component
public class CartPricing {

    private final Catalogue catalogue;
    private final Coupons coupons;
    private final Clock clock;

    @Inject
    public CartPricing(Catalogue catalogue, Coupons coupons, Clock clock) {
        this.catalogue = catalogue;
        this.coupons = coupons;
        this.clock = clock;
    }

    /** What the catalogue says of the cart's goods, and of one more SKU; throws {@link Unavailable}. */
    public Map<String, Quote> quotes(Cart cart, @Nullable String more) {
        var wanted = new LinkedHashMap<>(cart.quantities());
        if (more != null) {
            wanted.putIfAbsent(more, 1);
        }
        return wanted.isEmpty() ? Map.of() : catalogue.quote(wanted);
    }

    /** The cart with the prices of now; while the catalogue cannot be reached, with those that it was quoted last. */
    public PricedCart price(Cart cart) {
        try {
            return price(cart, quotes(cart, null));
        } catch (Unavailable | FaultToleranceException e) {
            return price(cart, null);
        }
    }

    /** Throws {@link CouponRefused} when this code would take nothing off the cart at the prices of now. */
    public void requireDiscount(Cart cart, String code) {
        discount(code, price(cart));
    }

    /** The cart with these prices; with its own when there are none. */
    public PricedCart price(Cart cart, @Nullable Map<String, Quote> quotes) {
        var undiscounted = PricedCart.of(cart, quotes);
        var code = cart.coupon();
        if (code == null) {
            return undiscounted;
        }
        try {
            return undiscounted.less(discount(code, undiscounted));
        } catch (CouponRefused refused) {
            return undiscounted.without(refused);
        }
    }

    private long discount(String code, PricedCart cart) {
        return coupons.get(code).discountOn(cart.subtotalMinor(), OffsetDateTime.now(clock));
    }
}
