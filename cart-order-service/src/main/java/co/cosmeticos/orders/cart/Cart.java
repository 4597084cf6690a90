package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.catalogue.Quote;
import co.cosmeticos.platform.token.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart at one version: the fold of its events. Its methods decide what may happen next and answer with the event.
 *
 * @param customerId whose it is; nobody's but the holder of its id when absent
 * @param coupon the code entered
 * @param orderId of the order that was placed for it, while in checkout or converted
 */
public record Cart(
        String id,
        long version,
        Status status,
        @Nullable UUID customerId,
        List<CartLine> lines,
        @Nullable String coupon,
        @Nullable UUID orderId) {

    public Cart {
        lines = List.copyOf(lines);
    }

    /** Where a cart stands. */
    public enum Status {
        /** It can be changed. */
        OPEN,
        /** An order was placed for it and is not decided yet. */
        IN_CHECKOUT,
        /** It has become an order. */
        CONVERTED,
        /** Its lines went into a customer's cart. */
        MERGED
    }

    /** A cart to which nothing has happened yet. */
    static Cart blank(String id) {
        return new Cart(id, 0, Status.OPEN, null, List.of(), null, null);
    }

    /** This cart, if the caller may see it; throws {@link CartRefused.NotFound}. */
    public Cart seenBy(Caller caller) {
        if (customerId != null && !caller.userId().equals(Optional.of(customerId))) {
            throw new CartRefused.NotFound();
        }
        return this;
    }

    /** Puts in more of what was quoted. */
    CartEvent add(Quote quote, int quantity, CartSettings limits) {
        requireOpen();
        var sum = Math.addExact(
                quantity, line(quote.sku()).map(CartLine::quantity).orElse(0));
        limits.check(sum, place(quote.sku()) < 0 ? lines.size() + 1 : lines.size());
        return new CartEvent.LinePut(CartLine.of(quote, sum));
    }

    /** Wants another quantity of a line; throws {@link CartRefused.NoLine}. */
    CartEvent changeQuantity(String sku, int quantity, CartSettings limits) {
        requireOpen();
        requireLine(sku);
        limits.check(quantity, lines.size());
        return new CartEvent.QuantityChanged(sku, quantity);
    }

    /** Takes a line out; throws {@link CartRefused.NoLine}. */
    CartEvent remove(String sku) {
        requireOpen();
        requireLine(sku);
        return new CartEvent.LineRemoved(sku);
    }

    CartEvent enterCoupon(String code) {
        requireOpen();
        return new CartEvent.CouponEntered(code);
    }

    CartEvent removeCoupon() {
        requireOpen();
        return new CartEvent.CouponRemoved();
    }

    /** Takes the lines of another cart in; quantities add up to the limit, lines beyond the limit stay behind. */
    CartEvent merge(Cart guest, CartSettings limits) {
        requireOpen();
        var merged = new LinkedHashMap<String, CartLine>();
        lines.forEach(line -> merged.put(line.sku(), line));
        for (var line : guest.lines) {
            var mine = merged.get(line.sku());
            if (mine != null || merged.size() < limits.maxLines()) {
                var sum = line.quantity() + (mine == null ? 0 : mine.quantity());
                merged.put(line.sku(), line.withQuantity(Math.min(sum, limits.maxQuantity())));
            }
        }
        return new CartEvent.LinesMerged(guest.id, new ArrayList<>(merged.values()));
    }

    /** Begins a checkout; throws {@link CartRefused.InCheckout} when one has begun. */
    public CartEvent startCheckout(UUID order) {
        requireOpen();
        return new CartEvent.CheckoutStarted(order);
    }

    /** Throws when the cart cannot be changed now. */
    public void requireOpen() {
        switch (status) {
            case OPEN -> {}
            case IN_CHECKOUT -> throw new CartRefused.InCheckout();
            case CONVERTED, MERGED -> throw new CartRefused.Closed();
        }
    }

    /** Whether this order was placed for it and is not decided. */
    public boolean isInCheckoutFor(UUID order) {
        return status == Status.IN_CHECKOUT && order.equals(orderId);
    }

    /** How many of each SKU. */
    public Map<String, Integer> quantities() {
        var quantities = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> quantities.put(line.sku(), line.quantity()));
        return quantities;
    }

    Optional<CartLine> line(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    int place(String sku) {
        return lines.stream().map(CartLine::sku).toList().indexOf(sku);
    }

    Cart next(List<CartLine> others) {
        return new Cart(id, version + 1, status, customerId, others, coupon, orderId);
    }

    Cart in(Status other, @Nullable UUID order) {
        return new Cart(id, version + 1, other, customerId, lines, coupon, order);
    }

    private void requireLine(String sku) {
        if (place(sku) < 0) {
            throw new CartRefused.NoLine(sku);
        }
    }
}
