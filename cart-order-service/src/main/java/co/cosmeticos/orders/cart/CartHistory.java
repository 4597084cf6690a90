package co.cosmeticos.orders.cart;

import java.util.List;
import java.util.UUID;

/** All that happened to a cart, in its order; nothing when the cart is kept no more. */
public record CartHistory(List<CartEvent> events) {

    public CartHistory {
        events = List.copyOf(events);
    }

    /**
     * Whether an order that was placed for the cart can buy it no more: another one has bought of it since, or is about to,
     * or there is no such cart.
     */
    public boolean isLostTo(UUID order) {
        var since = events.subList(events.lastIndexOf(new CartEvent.CheckoutStarted(order)) + 1, events.size());
        return events.isEmpty() || isBegun(since) || since.stream().anyMatch(event -> isPurchase(event, order));
    }

    private static boolean isPurchase(CartEvent event, UUID order) {
        return (event instanceof CartEvent.Converted converted
                        && !converted.orderId().equals(order))
                || (event instanceof CartEvent.LinesBought bought
                        && !bought.orderId().equals(order));
    }

    // Nothing happens to a cart in checkout but the end of that.
    private static boolean isBegun(List<CartEvent> since) {
        return !since.isEmpty() && since.get(since.size() - 1) instanceof CartEvent.CheckoutStarted;
    }
}
