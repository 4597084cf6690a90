package co.cosmeticos.orders.cart;

import co.cosmeticos.orders.coupon.CouponRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happened to a cart. Its simple class name is its type in the table: a name never changes. */
public sealed interface CartEvent {

    /** The cart after this has happened to it, one version on. */
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

    /** A cart was begun, by a customer, who may have been erased since, or by a guest. */
    record Created(@Nullable UUID customerId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.of(customerId);
        }
    }

    /** Goods were put in; the quantity is what the line holds now. */
    record LinePut(CartLine line) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(put(List.of(line), cart));
        }
    }

    /** The customer wants more or less of something. */
    record QuantityChanged(String sku, int quantity) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            UnaryOperator<CartLine> changed = line -> line.sku().equals(sku) ? line.withQuantity(quantity) : line;
            return cart.holding(cart.lines().stream().map(changed).toList());
        }
    }

    /** Goods were taken out. */
    record LineRemoved(String sku) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(cart.lines().stream()
                    .filter(line -> !line.sku().equals(sku))
                    .toList());
        }
    }

    /** The catalog's answer differs from what the lines said; these are the lines as they are now. */
    record LinesRequoted(List<CartLine> lines) implements CartEvent {
        public LinesRequoted {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(lines);
        }
    }

    /** The customer was shown the cart at other prices or with another discount than before; these are the ones of now. */
    record Requoted(List<CartLine> lines, @Nullable CouponRule couponRule) implements CartEvent {
        public Requoted {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(lines, cart.coupon(), couponRule);
        }
    }

    /** A coupon was entered, which takes something off by this rule. */
    record CouponEntered(String code, @Nullable CouponRule couponRule) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(cart.lines(), code, couponRule);
        }
    }

    /** The coupon was taken off. */
    record CouponRemoved() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(cart.lines(), null, null);
        }
    }

    /** A guest's cart became a customer's; nobody's, once that customer was erased. */
    record Claimed(@Nullable UUID customerId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.of(customerId);
        }
    }

    /**
     * Another cart went into this one, with its coupon where this one had none.
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
            return coupon == null ? cart.holding(all) : cart.holding(all, coupon, couponRule);
        }
    }

    /** The lines of this cart went into the one that the customer had open. */
    record MergedInto(String cart) implements CartEvent {
        @Override
        public Cart applyTo(Cart before) {
            return before.in(Cart.Status.MERGED, null);
        }
    }

    /** An order was placed for it. */
    record CheckoutStarted(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.in(Cart.Status.IN_CHECKOUT, orderId);
        }
    }

    /** The order came to nothing; the cart can be changed again. */
    record CheckoutAbandoned(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.in(Cart.Status.OPEN, null);
        }
    }

    /** The customer has another cart open, which cannot hold the goods of this one too; they stay here. */
    record SavedForLater() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.in(Cart.Status.SAVED, null);
        }
    }

    /** A cart that waited is the one that the customer has open. */
    record Reopened() implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.in(Cart.Status.OPEN, null);
        }
    }

    /** An order that had expired was paid after all: its goods are the customer's, and these lines are left to be bought. */
    record LinesBought(UUID orderId, List<CartLine> lines) implements CartEvent {
        public LinesBought {
            lines = List.copyOf(lines);
        }

        @Override
        public Cart applyTo(Cart cart) {
            return cart.holding(lines);
        }
    }

    /** The order is paid. */
    record Converted(UUID orderId) implements CartEvent {
        @Override
        public Cart applyTo(Cart cart) {
            return cart.in(Cart.Status.CONVERTED, orderId);
        }
    }
}
