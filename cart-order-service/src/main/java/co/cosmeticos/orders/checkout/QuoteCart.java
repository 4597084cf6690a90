package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.cart.CartLine;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.PricedCart;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Quotes the cart of a checkout. The units held for orders that await their payer are read first, so that none of them
 * counts as free in the quote too.
 */
@Component
public class QuoteCart {

    private final Carts carts;
    private final CartPricing pricing;
    private final OpenOrders open;

    @Inject
    public QuoteCart(Carts carts, CartPricing pricing, OpenOrders open) {
        this.carts = carts;
        this.pricing = pricing;
        this.open = open;
    }

    /**
     * A cart at the prices of now.
     *
     * @param awaitingPayment units by SKU that orders held which awaited their payer before
     */
    record QuotedCart(PricedCart cart, Map<String, Long> awaitingPayment) {
        QuotedCart {
            awaitingPayment = Collections.unmodifiableMap(new HashMap<>(awaitingPayment));
        }
    }

    /** The caller's cart; throws {@link CheckoutRefused.CartEmpty} and what a cart refuses. */
    QuotedCart quote(String id, Caller caller) {
        var cart = carts.get(id).requireVisibleTo(caller);
        cart.requireOpen();
        if (cart.lines().isEmpty()) {
            throw new CheckoutRefused.CartEmpty();
        }
        var awaitingPayment =
                open.awaitingPayment(cart.lines().stream().map(CartLine::sku).toList());
        var quotes = pricing.quotes(cart, null);
        var priced = pricing.price(cart, quotes);
        priced.requireOneCurrency(quotes);
        return new QuotedCart(priced, awaitingPayment);
    }
}
