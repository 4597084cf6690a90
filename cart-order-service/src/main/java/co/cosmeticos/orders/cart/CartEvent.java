package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.coupon.CouponRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event of a cart. Its simple class name is its type in the table: a name never changes. */
public sealed interface CartEvent {

    /** The cart after this event, one version on. */
    Cart applyTo(Cart cart);

    private static List<CartLine> put(List<CartLine> lines, Cart cart) {
        var all = new LinkedHashMap<String, CartLine>();
        Stream.of(cart.lines(), lines).flatMap(List::stream).forEach(line -> all.put(line.sku(), line));
        return List.copyOf(all.values());
    }

    /** The name it is stored under. */
    default String storedType() {
        return getClass().getSimpleName();
    }

    /** A cart was created, by a customer, who may have been erased since, or by a guest. */
    record Created(@Nullable UUID customerId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withCustomer(customerId);
        }
    }

    /** Goods were put in; the quantity is what the line holds now. */
    record LinePut(CartLine line) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(put(List.of(line), cart));
        }
    }

    /** The quantity of a line was changed. */
    record QuantityChanged(String sku, int quantity) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            UnaryOperator<CartLine> changed = line -> line.sku().equals(sku) ? line.withQuantity(quantity) : line;
            return cart.withContent(cart.lines().stream().map(changed).toList());
        }
    }

    /** A line was removed. */
    record LineRemoved(String sku) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(cart.lines().stream()
                    .filter(line -> !line.sku().equals(sku))
                    .toList());
        }
    }

    /** The catalog's answer differed from the lines; these are the lines as they are since. */
    record LinesRequoted(List<CartLine> lines) implements CartEvent {
        public LinesRequoted {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(lines);
        }
    }

    /** The cart was shown at other prices or with another discount than before; these are the new ones. */
    record Requoted(List<CartLine> lines, @Nullable CouponRule couponRule) implements CartEvent {
        public Requoted {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(lines, cart.coupon(), couponRule);
        }
    }

    /** A coupon was entered, with this rule. */
    record CouponEntered(String code, @Nullable CouponRule couponRule) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(cart.lines(), code, couponRule);
        }
    }

    /** The coupon was removed. */
    record CouponRemoved() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(cart.lines(), null, null);
        }
    }

    /** Contact or shipping were changed; what they are is kept beside the events, which stay longer. */
    record DeliveryChanged() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(cart.lines());
        }
    }

    /** A guest's cart was claimed by a customer, who may have been erased since. */
    record Claimed(@Nullable UUID customerId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withCustomer(customerId);
        }
    }

    /**
     * Another cart was merged into this one, with its coupon where this one had none.
     *
     * @param lines all lines after it, in merges that were stored before only the changed ones were
     * @param put the lines that it changed, as they are since; absent in those older merges
     */
    record LinesMerged(
            String fromCart,
            List<CartLine> lines,
            @Nullable String coupon,
            @Nullable CouponRule couponRule,
            @Nullable List<CartLine> put)
            implements CartEvent {
        public LinesMerged {
            lines = List.copyOf(lines);
            put = put == null ? null : List.copyOf(put);
        }

        static LinesMerged of(Cart from, Cart into) {
            var held = into.quantities();
            var put = from.lines().stream()
                    .map(line -> line.withQuantity(line.plus(held.getOrDefault(line.sku(), 0))))
                    .toList();
            var coupon = into.coupon() == null ? from : into;
            return new LinesMerged(from.id(), List.of(), coupon.coupon(), coupon.couponRule(), put);
        }

        /** The lines that it brings, of those that it leaves in the cart. */
        List<CartLine> brought() {
            return put == null ? lines : put;
        }

        // Merges from before coupons were merged too name none.
        @Override
        public Cart applyTo(Cart cart) {
            var all = put == null ? lines : CartEvent.put(put, cart);
            return coupon == null ? cart.withContent(all) : cart.withContent(all, coupon, couponRule);
        }
    }

    /** This cart was merged into the customer's open cart. */
    record MergedInto(String cart) implements CartEvent {
        @Override
        public Cart applyTo(Cart before) {
            return before.withStatus(Cart.Status.MERGED, null);
        }
    }

    /** An order was placed for it. */
    record CheckoutStarted(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withStatus(Cart.Status.IN_CHECKOUT, orderId);
        }
    }

    /** The order failed; the cart can be changed again. */
    record CheckoutAbandoned(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withStatus(Cart.Status.OPEN, null);
        }
    }

    /** The cart was saved for later, as the customer's open cart cannot hold its lines too. */
    record SavedForLater() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withStatus(Cart.Status.SAVED, null);
        }
    }

    /** A saved cart became the customer's open cart. */
    record Reopened() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withStatus(Cart.Status.OPEN, null);
        }
    }

    /**
     * An order that had expired was paid after all: its goods are the customer's, and these lines are left to be
     * bought.
     */
    record LinesBought(UUID orderId, List<CartLine> lines) implements CartEvent {
        public LinesBought {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.withContent(lines);
        }
    }

    /** The order is paid. */
    record Converted(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.withStatus(Cart.Status.CONVERTED, orderId);
        }
    }
}
