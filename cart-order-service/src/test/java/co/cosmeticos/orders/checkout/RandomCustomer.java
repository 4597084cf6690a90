package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Address;
import co.cosmeticos.orders.cart.CartView;
import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.orders.shipping.ShippingOption;
import co.cosmeticos.platform.money.Money;
import co.cosmeticos.platform.problem.Refusal;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.PostalCode;
import java.util.Currency;
import java.util.function.Supplier;

/** A customer who remembers what the cart and its shipping cost when it was last looked at. */
final class RandomCustomer {

    private static final PostalCode TO = PostalCode.parse("01310-100");
    private static final Address ADDRESS =
            new Address("Ana", "01310-100", "Avenida Paulista", "1000", null, null, "São Paulo", "SP", "BR");

    private final RandomMarket market;
    private final boolean keepsItWithTheCart;
    private CartView seen;
    private ShippingOption chosen;

    RandomCustomer(RandomMarket market) {
        this.market = market;
        this.keepsItWithTheCart = market.maybe(0.4);
        this.seen = market.tab.begin();
        this.chosen = market.shipping.to(TO).get(0);
    }

    String cart() {
        return seen.id();
    }

    void fillsTheCart() {
        for (var line = market.between(1, 4); line > 0; line--) {
            keeps(() -> market.tab.add(cart(), null, market.sku(), market.between(1, 5)));
        }
        if (market.maybe(0.7)) {
            keeps(() -> market.tab.enterCoupon(cart(), "CODE"));
        }
    }

    private void keeps(Supplier<CartView> answer) {
        try {
            seen = answer.get();
        } catch (Refusal refused) {
            assert refused.status() < 500;
        }
    }

    void looks() {
        seen = market.tab.view(cart());
        var offered = market.shipping.to(TO, Currency.getInstance(seen.currency()));
        chosen = offered.isEmpty() ? chosen : offered.get(market.between(0, offered.size() - 1));
        if (keepsItWithTheCart && seen.shippingOption() == null) {
            keeps(() -> market.tab.deliver(cart(), delivery(chosen)));
        }
    }

    static CartDelivery delivery(ShippingOption option) {
        return new CartDelivery("ana@example.com", null, ADDRESS, option.id());
    }

    private boolean isKept() {
        return seen.totalWithShippingMinor() != null;
    }

    void maybeLooksAgain() {
        if (market.maybe(0.3)) {
            looks();
        }
    }

    /** What the page shows as the sum; of two currencies there is none, and the shop has to see to it. */
    Money shown() {
        return isKept()
                ? Money.of(seen.totalWithShippingMinor(), seen.currency())
                : Money.of(seen.totalMinor(), seen.currency()).plus(chosen.price());
    }

    QuotedCheckout pays() {
        var request = new CheckoutRequest(
                cart(),
                seen.version(),
                null,
                isKept() ? null : "ana@example.com",
                null,
                null,
                isKept() ? null : ADDRESS,
                null,
                isKept() ? null : chosen.id(),
                new CheckoutRequest.PaymentChoice("pix", null, null, null, null));
        return market.quoteCheckout.prepare(Caller.NOBODY, request);
    }
}
