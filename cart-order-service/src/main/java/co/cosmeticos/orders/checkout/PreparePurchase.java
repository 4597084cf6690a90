package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.orders.cart.Cart;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.CartView;
import co.cosmeticos.orders.cart.Carts;
import co.cosmeticos.orders.cart.ChangeCart;
import co.cosmeticos.orders.cart.PricedCart;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.orders.shipping.PostalCode;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.TaxId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import java.io.StringReader;

/** Quotes the cart before any transaction begins, and refuses what is not what the customer saw. */
@Component
public class PreparePurchase {

    private final Carts carts;
    private final CartPricing pricing;
    private final ChangeCart changeCart;
    private final ShippingOptions shippingOptions;
    private final Jsonb jsonb;

    @Inject
    public PreparePurchase(
            Carts carts, CartPricing pricing, ChangeCart changeCart, ShippingOptions shippingOptions, Jsonb jsonb) {
        this.carts = carts;
        this.pricing = pricing;
        this.changeCart = changeCart;
        this.shippingOptions = shippingOptions;
        this.jsonb = jsonb;
    }

    Purchase prepare(Caller caller, CheckoutRequest request) {
        var method = PaymentMethod.parse(request.payment().method());
        if (method == PaymentMethod.BOLETO && request.taxId() == null) {
            throw new CheckoutRefused.TaxIdMissing();
        }
        var cart = carts.get(request.cartId()).seenBy(caller);
        cart.requireOpen();
        var shipping = shippingOptions.get(
                request.shippingOption(), PostalCode.parse(request.address().postalCode()));
        return new Purchase(quoted(cart, request.version()), buyer(caller, request), shipping, means(method, request));
    }

    private PricedCart quoted(Cart cart, long version) {
        if (cart.lines().isEmpty()) {
            throw new CheckoutRefused.CartEmpty();
        }
        var priced = pricing.price(cart, pricing.quotes(cart, null));
        if (!priced.shortSkus().isEmpty()) {
            throw new CheckoutRefused.OutOfStock(priced.shortSkus(), json(priced));
        }
        if (priced.isRepriced()) {
            throw new CheckoutRefused.CartChanged(json(refreshed(priced)));
        }
        if (cart.version() != version) {
            throw new CheckoutRefused.CartChanged(json(priced));
        }
        if (priced.couponRefused() != null) {
            throw priced.couponRefused();
        }
        return priced;
    }

    // The new prices become the cart's, so that the customer can accept them with the version he is shown.
    private PricedCart refreshed(PricedCart priced) {
        return changeCart.requote(priced);
    }

    private JsonObject json(PricedCart priced) {
        try (var reader = Json.createReader(new StringReader(jsonb.toJson(CartView.of(priced))))) {
            return reader.readObject();
        }
    }

    private static Buyer buyer(Caller caller, CheckoutRequest request) {
        var english = "en".equals(RequestContext.current().language().getLanguage());
        return new Buyer(
                caller.userId().orElse(null),
                request.email(),
                request.phone(),
                request.taxId() == null ? null : TaxId.parse(request.taxId()).value(),
                english ? "en" : "pt-BR",
                request.address());
    }

    private static Payment.Means means(PaymentMethod method, CheckoutRequest request) {
        var choice = request.payment();
        var installments = choice.installments();
        return new Payment.Means(
                method,
                method == PaymentMethod.CARD ? choice.token() : null,
                installments == null || method != PaymentMethod.CARD ? 1 : installments,
                choice.returnUrl());
    }
}
