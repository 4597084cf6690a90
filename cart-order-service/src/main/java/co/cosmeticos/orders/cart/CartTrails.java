package co.cosmeticos.orders.cart;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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
    public CartTrail find(String cart, UUID order) {
        return follow(cart, order, carts::find);
    }

    /** The same, and nobody else changes the cart in which they are until this transaction ends. */
    public CartTrail lock(String cart, UUID order) {
        return follow(cart, order, this::lockUnlessMerged);
    }

    // A merged cart never changes again. Who locks two carts locks the one first that goes into the other.
    private Optional<Cart> lockUnlessMerged(String id) {
        return carts.find(id).flatMap(cart -> cart.isMerged() ? Optional.of(cart) : carts.lockIfKept(id));
    }

    private CartTrail follow(String first, UUID order, Function<String, Optional<Cart>> read) {
        var stops = new ArrayList<CartTrail.Stop>();
        var subject = order.toString();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var cart = next.flatMap(read);
            if (cart.isEmpty() || stops.size() == LONGEST) {
                return new CartTrail(order, List.of());
            }
            var passage = histories.passage(cart.get().id(), subject);
            stops.add(new CartTrail.Stop(cart.get(), passage, List.of()));
            subject = cart.get().id();
            next = passage.mergedInto();
        }
        return new CartTrail(order, withCheckouts(stops));
    }

    private List<CartTrail.Stop> withCheckouts(List<CartTrail.Stop> stops) {
        var buyers = stops.stream()
                .flatMap(stop -> stop.passage().buyers().stream())
                .distinct()
                .toList();
        return buyers.isEmpty()
                ? stops
                : stops.stream()
                        .map(stop -> new CartTrail.Stop(
                                stop.cart(),
                                stop.passage(),
                                histories.startedCheckouts(stop.cart().id(), buyers)))
                        .toList();
    }
}
