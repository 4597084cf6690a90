package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Follows the goods of an order through the carts into which its cart was merged. */
@Component
public class CartTrails {

    private static final int LONGEST = 50;

    private final Carts carts;
    private final CartHistories histories;

    @Inject
    public CartTrails(Carts carts, CartHistories histories) {
        this.carts = carts;
        this.histories = histories;
    }

    /** The trail of an order that was placed for this cart, as of now. */
    public Trail find(String cart, UUID order) {
        return follow(cart, order, carts::find);
    }

    /** The same, and nobody else changes the cart in which they are until this transaction ends. */
    public Trail lock(String cart, UUID order) {
        return follow(cart, order, this::lockUnlessMerged);
    }

    // A merged cart never changes again. Who locks two carts locks the one first that goes into the other.
    private Optional<Cart> lockUnlessMerged(String id) {
        return carts.find(id).flatMap(cart -> cart.isMerged() ? Optional.of(cart) : carts.lockIfKept(id));
    }

    private Trail follow(String first, UUID order, Function<String, Optional<Cart>> read) {
        var stops = new ArrayList<Trail.Stop>();
        var subject = order.toString();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var cart = next.flatMap(read);
            if (cart.isEmpty() || stops.size() == LONGEST) {
                return new Trail(order, List.of());
            }
            var passage = histories.passage(cart.get().id(), subject);
            stops.add(new Trail.Stop(cart.get(), passage, List.of()));
            subject = cart.get().id();
            next = passage.mergedInto();
        }
        return new Trail(order, withCheckouts(stops));
    }

    private List<Trail.Stop> withCheckouts(List<Trail.Stop> stops) {
        var buyers = stops.stream()
                .flatMap(stop -> stop.passage().buyers().stream())
                .distinct()
                .toList();
        return buyers.isEmpty()
                ? stops
                : stops.stream()
                        .map(stop -> new Trail.Stop(
                                stop.cart(),
                                stop.passage(),
                                histories.startedCheckouts(stop.cart().id(), buyers)))
                        .toList();
    }

    /**
     * The trail of an order's goods through merged carts since it was placed: its own cart, the one into which this was
     * merged, and so on. Late money buys them where they are now.
     *
     * @param stops from the order's cart to the one that was not merged; none where one of them is kept no more
     */
    public record Trail(UUID order, List<Stop> stops) {

        /** The most buyers of one cart that are looked at; money goes back where there are more. */
        static final int MOST_BUYERS = 100;

        public Trail {
            stops = List.copyOf(stops);
        }

        /**
         * A cart on the trail.
         *
         * @param passage what happened to it around the arrival of the goods
         * @param begun the checkouts of it by orders that have bought goods of the trail
         */
        record Stop(Cart cart, CartHistories.Passage passage, List<CartHistories.StartedCheckout> begun) {

            Stop {
                begun = List.copyOf(begun);
            }

            boolean isBegunBefore(UUID order) {
                return begun.stream().anyMatch(one -> one.order().equals(order) && one.version() <= passage.arrival());
            }

            boolean isBegunSince(UUID order) {
                return begun.stream().anyMatch(one -> one.order().equals(order) && one.version() > passage.arrival());
            }
        }

        /**
         * Whether the order can buy its goods no more: another one has bought of them since, or is about to, or they are
         * gone.
         */
        public boolean isLost() {
            return stops.isEmpty()
                    || isInCheckoutOfAnother()
                    || stops.stream().anyMatch(stop -> stop.passage().buyers().size() > MOST_BUYERS)
                    || stops.stream()
                            .flatMap(stop -> stop.passage().buyers().stream())
                            .anyMatch(this::isRival);
        }

        /** The cart in which the goods are now, of a trail that is not lost. */
        public Cart cart() {
            return stops.get(stops.size() - 1).cart();
        }

        /** Removes what the order has bought from that cart, of each no more than came from the order's cart. */
        public Optional<CartEvent> bought(Map<String, Integer> quantities) {
            var come = new LinkedHashMap<>(quantities);
            stops.subList(0, stops.size() - 1).stream()
                    .map(stop -> stop.cart().quantities())
                    .forEach(merged -> come.replaceAll((sku, most) -> Math.min(most, merged.getOrDefault(sku, 0))));
            return cart().bought(order, come);
        }

        private boolean isInCheckoutOfAnother() {
            return cart().status() == Cart.Status.IN_CHECKOUT && !cart().isInCheckoutFor(order);
        }

        // An order is for the same goods when it was placed for a cart that held them, before or since. One of a cart
        // that was merged before this order is not looked for: it counts, as money that goes back harms less than goods
        // sent twice.
        private boolean isRival(UUID other) {
            var own = stops.get(0);
            var isOfTheTrail = own.isBegunBefore(other) || stops.stream().anyMatch(stop -> stop.isBegunSince(other));
            var isBesideIt = stops.stream().anyMatch(stop -> stop.isBegunBefore(other));
            return !other.equals(order) && (isOfTheTrail || (own.passage().hasTakenIn() && !isBesideIt));
        }
    }
}
