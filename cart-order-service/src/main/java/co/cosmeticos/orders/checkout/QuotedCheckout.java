package co.cosmeticos.orders.checkout;

import co.cosmeticos.orders.buyer.Buyer;
import co.cosmeticos.orders.cart.CartLine;
import co.cosmeticos.orders.cart.PricedCart;
import co.cosmeticos.orders.order.Order;
import co.cosmeticos.orders.order.OrderLine;
import co.cosmeticos.orders.order.OrderNumber;
import co.cosmeticos.orders.order.Totals;
import co.cosmeticos.orders.payment.Payment;
import co.cosmeticos.orders.shipping.ShippingOption;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** A quoted checkout, to become an order: the cart at the prices that were quoted, the buyer, shipping and payment. */
record QuotedCheckout(QuoteCart.QuotedCart quoted, Buyer buyer, ShippingOption shipping, Payment.Means means) {

    PricedCart cart() {
        return quoted.cart();
    }

    Order toOrder(UUID id, OrderNumber number, OffsetDateTime now) {
        var coupon = cart().discount().isPositive() ? cart().cart().coupon() : null;
        var delivery = new Order.Delivery(shipping.code(), shipping.name(), shipping.days());
        var snapshot = new Order.Snapshot(cart().cart().id(), buyer, lines(), totals(), delivery, coupon);
        return Order.pending(id, number, snapshot, now);
    }

    /** What it costs; amounts of several currencies throw {@link ArithmeticException}. */
    Totals totals() {
        return new Totals(cart().subtotal(), cart().discount(), shipping.price());
    }

    List<String> skus() {
        return cart().lines().stream().map(priced -> priced.line().sku()).toList();
    }

    private List<OrderLine> lines() {
        return cart().lines().stream()
                .map(priced ->
                        OrderLine.of(variant(priced.line()), priced.line().quantity(), priced.unit(), priced.total()))
                .toList();
    }

    private static OrderLine.Variant variant(CartLine line) {
        return new OrderLine.Variant(
                line.sku(), line.productId(), line.slug(), line.name(), line.image(), line.options());
    }
}
