package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.delivery.CartDelivery;
import co.cosmeticos.platform.token.Caller;
import org.jspecify.annotations.Nullable;

/** A guest's browser tab: the commands on a cart, without HTTP around them. */
public record Tab(CartCommands commands) {

    /** A new cart. */
    public CartView begin() {
        return commands.begin(Caller.NOBODY).cart();
    }

    /** The cart as it is shown now. */
    public CartView view(String cart) {
        return commands.view(cart, Caller.NOBODY);
    }

    /** Puts goods in, once however often it is sent with this key. */
    public CartView add(String cart, @Nullable String key, String sku, int quantity) {
        return commands.add(command(cart, key, sku + quantity), sku, quantity);
    }

    /** Wants another quantity. */
    public CartView change(String cart, String sku, int quantity) {
        return commands.change(command(cart, null, ""), sku, quantity);
    }

    /** Takes goods out. */
    public CartView remove(String cart, String sku) {
        return commands.remove(command(cart, null, ""), sku);
    }

    /** Enters a coupon. */
    public CartView enterCoupon(String cart, String code) {
        return commands.enterCoupon(command(cart, null, ""), code);
    }

    /** Keeps contact and shipping with the cart. */
    public CartView deliver(String cart, CartDelivery delivery) {
        return commands.deliver(command(cart, null, ""), before -> delivery);
    }

    private static ChangeCart.Command command(String cart, @Nullable String key, String content) {
        return new ChangeCart.Command(cart, Caller.NOBODY, null, key, content);
    }
}
