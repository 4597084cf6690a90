package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.orders.cart.CartPricing;
import co.cosmeticos.orders.cart.CartView;
import co.cosmeticos.orders.cart.PricedCart;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.payment.PaymentMethod;
import co.cosmeticos.orders.shipping.ShippingChoice;
import co.cosmeticos.orders.shipping.ShippingOptions;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.context.RequestContext;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.value.CardToken;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.PostalCode;
import co.cosmeticos.platform.value.TaxId;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.bind.Jsonb;
import java.io.StringReader;

/**
 * Quotes a checkout before any transaction begins, and refuses it where it differs from what the customer saw: the
 * version of the cart stands for its lines and discount, the id of the shipping option for its price.
 */
@Component
public class QuoteCheckout {

    private final QuoteCart quoteCart;
    private final CartPricing pricing;
    private final ShippingOptions shippingOptions;
    private final CompleteRequest completeRequest;
    private final Jsonb jsonb;

    @Inject
    public QuoteCheckout(
            QuoteCart quoteCart,
            CartPricing pricing,
            ShippingOptions shippingOptions,
            CompleteRequest completeRequest,
            Jsonb jsonb) {
        this.quoteCart = quoteCart;
        this.pricing = pricing;
        this.shippingOptions = shippingOptions;
        this.completeRequest = completeRequest;
        this.jsonb = jsonb;
    }

    QuotedCheckout prepare(Caller caller, CheckoutRequest asked) {
        var request = completeRequest.complete(caller, asked);
        var method = PaymentMethod.parse(request.payment().method());
        var quoted = quoteCart.quote(request.cartId(), caller);
        var priced = quoted.cart();
        requireStock(priced);
        var delivery = request.deliveryOr(priced.delivery().kept());
        var to = PostalCode.parse(delivery.address().postalCode());
        var shipping = shippingOptions.get(delivery.shippingOption(), to, priced.currency());
        var purchase = new QuotedCheckout(quoted, buyer(caller, request, delivery), shipping, means(method, request));
        if (!isAsShown(purchase, request, delivery.shippingOption())) {
            throw new CheckoutRefused.CartChanged(json(pricing.recorded(priced)), options(to, priced));
        }
        if (priced.couponRefused() != null) {
            throw priced.couponRefused();
        }
        return purchase;
    }

    private void requireStock(PricedCart priced) {
        if (!priced.shortSkus().isEmpty()) {
            throw new CheckoutRefused.OutOfStock(priced.shortSkus(), json(pricing.recorded(priced)));
        }
    }

    private static boolean isAsShown(QuotedCheckout purchase, CheckoutRequest request, String shippingOption) {
        var priced = purchase.cart();
        return priced.isAsShown()
                && priced.cart().wasShownAt(request.version())
                && purchase.shipping().id().equals(shippingOption)
                && (request.totalMinor() == null
                        || request.totalMinor() == purchase.totals().totalMinor());
    }

    private JsonArray options(PostalCode to, PricedCart priced) {
        var offered = ShippingChoice.of(shippingOptions.to(to, priced.currency()));
        return read(offered).getJsonArray("items");
    }

    private JsonObject json(PricedCart priced) {
        return read(CartView.of(priced));
    }

    private JsonObject read(Object view) {
        try (var reader = Json.createReader(new StringReader(jsonb.toJson(view)))) {
            return reader.readObject();
        }
    }

    private static Buyer buyer(Caller caller, CheckoutRequest request, CheckoutRequest.Delivery delivery) {
        var english = "en".equals(RequestContext.current().language().getLanguage());
        return new Buyer(
                caller.userId().orElse(null),
                EmailAddress.parse(delivery.email()).text(),
                delivery.phone(),
                request.taxId() == null ? null : TaxId.parse(request.taxId()).value(),
                english ? "en" : "pt-BR",
                delivery.address().canonical());
    }

    private static Payment.Means means(PaymentMethod method, CheckoutRequest request) {
        var choice = request.payment();
        var installments = choice.installments();
        return new Payment.Means(
                method,
                method == PaymentMethod.CARD && choice.token() != null
                        ? CardToken.parse(choice.token()).value()
                        : null,
                installments == null ? 1 : installments,
                choice.returnUrl());
    }
}
