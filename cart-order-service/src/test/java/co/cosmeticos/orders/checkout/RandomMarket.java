package co.cosmeticos.orders.checkout;

import co.cosmeticos.fixtures.TestJson;
import co.cosmeticos.orders.FakeCatalog;
import co.cosmeticos.orders.account.SavedDetails;
import co.cosmeticos.orders.cart.CartCommands;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.CartSettings;
import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.cart.MapOfCarts;
import co.cosmeticos.orders.cart.Tab;
import co.cosmeticos.orders.catalog.Catalog;
import co.cosmeticos.orders.coupon.CheckCoupon;
import co.cosmeticos.orders.coupon.Coupon;
import co.cosmeticos.orders.coupon.CouponRule;
import co.cosmeticos.orders.coupon.Coupons;
import co.cosmeticos.orders.delivery.MapOfDeliveries;
import co.cosmeticos.orders.delivery.QuoteDelivery;
import co.cosmeticos.orders.shipping.ShippingOption;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.origin.WebOrigins;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.value.PostalCode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** A shop in memory, of whose catalog, coupons and shipping rates nothing is certain: all of it by one seed. */
final class RandomMarket {

    private static final Jdbi NONE = Jdbi.create(() -> {
        throw new AssertionError("no database");
    });
    private static final List<String> SKUS = List.of("SERUM", "CREAM", "SOAP", "OIL");
    private static final List<String> CURRENCIES = List.of("BRL", "BRL", "BRL", "BRL", "BRL", "USD", "JPY");

    private final Random random;
    private final FakeCatalog catalog = new FakeCatalog();
    private final MapOfCarts carts = new MapOfCarts();
    private Optional<Coupon> coupon = Optional.empty();
    private List<ShippingOption> rates = List.of();

    final ShippingOptions shipping = new ShippingOptions(NONE) {
        @Override
        public List<ShippingOption> to(PostalCode postalCode) {
            return rates;
        }
    };
    final Tab tab;
    final QuoteCheckout quoteCheckout;

    RandomMarket(long seed) {
        this.random = new Random(seed);
        SKUS.forEach(sku -> {
            catalog.sell(sku, price(), 1_000);
            catalog.currency(sku, maybe(0.2) ? currency() : "BRL");
        });
        coupon = Optional.of(coupon());
        rates = rates();
        var settings = new CartSettings(100, 99, Money.BRL, Duration.ofDays(30));
        var deliveries = new MapOfDeliveries();
        var changeCart = new ChangeCart(carts, deliveries, null, settings);
        var coupons = new Coupons(NONE) {
            @Override
            public Optional<Coupon> find(String code) {
                return coupon;
            }
        };
        var pricing = new CartPricing(
                new Catalog(catalog),
                new CheckCoupon(coupons, null, Clock.systemUTC()),
                new QuoteDelivery(deliveries, shipping),
                changeCart,
                settings);
        this.tab = new Tab(new CartCommands(carts, changeCart, pricing, settings));
        this.quoteCheckout = new QuoteCheckout(
                new QuoteCart(carts, pricing, new MemoryOpenOrders()),
                pricing,
                shipping,
                new CompleteRequest(
                        new SavedDetails(null),
                        new CheckoutSettings(Duration.ofSeconds(3), WebOrigins.parse("origins", ""))),
                TestJson.JSONB);
    }

    boolean maybe(double chance) {
        return random.nextDouble() < chance;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    String sku() {
        return SKUS.get(random.nextInt(SKUS.size()));
    }

    private String currency() {
        return CURRENCIES.get(random.nextInt(CURRENCIES.size()));
    }

    private long price() {
        return between(1, 40_000);
    }

    private Coupon coupon() {
        var kind = maybe(0.5) ? Coupon.Kind.PERCENT : Coupon.Kind.AMOUNT;
        var value = kind == Coupon.Kind.PERCENT ? between(1, 100) : between(1, 20_000);
        var end = maybe(0.1) ? OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC) : null;
        var most = maybe(0.1) ? 1 : null;
        return new Coupon(
                "CODE",
                new CouponRule(kind, value, maybe(0.1) ? currency() : "BRL", between(0, 9_000)),
                new Coupon.Limits(most, null),
                new Coupon.Validity(null, end),
                true,
                most == null ? 0 : between(0, 1),
                1);
    }

    private List<ShippingOption> rates() {
        var offered = new ArrayList<ShippingOption>();
        for (var currency : List.of("BRL", "USD")) {
            offered.add(new ShippingOption("economica", "Econômica", Money.of(between(0, 3_000), currency), 5));
            offered.add(new ShippingOption("expressa", "Expressa", Money.of(between(0, 9_000), currency), 2));
        }
        return offered;
    }

    /** Prices, currencies, coupon and rates are what they were, or not. */
    void changes() {
        if (maybe(0.3)) {
            catalog.price(sku(), price());
        }
        if (maybe(0.05)) {
            catalog.currency(sku(), currency());
        }
        if (maybe(0.3)) {
            coupon = maybe(0.1) ? Optional.empty() : Optional.of(coupon());
        }
        if (maybe(0.2)) {
            rates = rates();
        }
    }

    /** Another page of the same customer looks at the cart, or changes it. */
    void otherTabIsUsed(String cart) {
        try {
            if (maybe(0.2)) {
                tab.view(cart);
            }
            if (maybe(0.1)) {
                tab.add(cart, null, sku(), 1);
            }
            if (maybe(0.1)) {
                tab.deliver(cart, RandomCustomer.delivery(rates.get(between(0, rates.size() - 1))));
            }
        } catch (Refusal refused) {
            assert refused.status() < 500;
        }
    }
}
