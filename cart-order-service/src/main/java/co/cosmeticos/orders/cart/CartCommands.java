package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.Caller;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.HashSet;
import java.util.function.UnaryOperator;

/** The use cases of a cart: quote at the catalog first, change the cart in one transaction, show it with its prices. */
@Component
public class CartCommands {

    private final Carts carts;
    private final ChangeCart changeCart;
    private final CartPricing pricing;
    private final CartSettings settings;

    @Inject
    public CartCommands(Carts carts, ChangeCart changeCart, CartPricing pricing, CartSettings settings) {
        this.carts = carts;
        this.changeCart = changeCart;
        this.pricing = pricing;
        this.settings = settings;
    }

    /** The cart to go on with as it is shown, and whether it is new. */
    record Begun(CartView cart, boolean isNew) {}

    Begun begin(Caller caller) {
        var begun = changeCart.begin(caller);
        return new Begun(shown(begun.cart()), begun.isNew());
    }

    CartView view(String id, Caller caller) {
        return shown(require(id, caller));
    }

    /** The cart that the signed-in customer has open; throws {@link CartRefused.NotFound} when there is none. */
    CartView own(Caller caller) {
        return shown(carts.openOf(caller.requireUser()).orElseThrow(CartRefused.NotFound::new));
    }

    Cart require(String id, Caller caller) {
        return carts.get(id).requireVisibleTo(caller);
    }

    /** The currency of the cart, or the default one of an empty cart. */
    Currency currency(String id, Caller caller) {
        return require(id, caller).currency().orElse(settings.currency());
    }

    CartView add(ChangeCart.Command command, String sku, int quantity) {
        var before = require(command.cartId(), command.caller());
        if (changeCart.isDone(command)) {
            return shown(before);
        }
        before.requireChangeable();
        var quotes = pricing.quotes(before, sku);
        var quote = quotes.get(sku);
        if (quote == null) {
            throw new CartRefused.UnknownSku(sku);
        }
        var changed = changeCart.apply(command, cart -> cart.add(quote, quantity, settings));
        return isQuoted(changed, before, sku) ? CartView.of(pricing.show(changed, quotes)) : shown(changed);
    }

    // Another command may have put in something else meanwhile.
    private static boolean isQuoted(Cart changed, Cart before, String added) {
        var asked = new HashSet<>(before.quantities().keySet());
        asked.add(added);
        return asked.containsAll(changed.quantities().keySet());
    }

    CartView change(ChangeCart.Command command, String sku, int quantity) {
        return shown(changeCart.apply(command, cart -> cart.changeQuantity(sku, quantity, settings)));
    }

    CartView remove(ChangeCart.Command command, String sku) {
        return shown(changeCart.apply(command, cart -> cart.remove(sku)));
    }

    CartView enterCoupon(ChangeCart.Command command, String code) {
        var before = require(command.cartId(), command.caller());
        if (changeCart.isDone(command)) {
            return shown(before);
        }
        before.requireChangeable();
        var rule = pricing.requireDiscount(before, code);
        return shown(changeCart.apply(command, cart -> cart.enterCoupon(code, rule)));
    }

    CartView removeCoupon(ChangeCart.Command command) {
        return shown(changeCart.apply(command, Cart::removeCoupon));
    }

    CartView deliver(ChangeCart.Command command, UnaryOperator<CartDelivery> change) {
        return shown(changeCart.deliver(command, (cart, before) -> pricing.chosen(cart, change.apply(before), before)));
    }

    CartView claim(String id, Caller caller) {
        return shown(changeCart.claim(id, caller));
    }

    private CartView shown(Cart cart) {
        return CartView.of(pricing.show(cart));
    }
}
