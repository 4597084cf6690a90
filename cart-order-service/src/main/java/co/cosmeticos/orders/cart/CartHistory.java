package co.cosmeticos.orders.cart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What happened to a cart, in its order; nothing when the cart is kept no more. */
public record CartHistory(List<CartEvent> events) {

    public CartHistory {
        events = List.copyOf(events);
    }

    /** The cart into which it was merged, if it was. */
    Optional<String> mergedInto() {
        return all(CartEvent.MergedInto.class).map(CartEvent.MergedInto::cart).findFirst();
    }

    /** Whether another cart was merged into it. */
    boolean hasTakenIn() {
        return all(CartEvent.LinesMerged.class).findAny().isPresent();
    }

    /** Whether this order was placed for it. */
    boolean begins(UUID order) {
        return events.contains(new CartEvent.CheckoutStarted(order));
    }

    /** The orders that have bought it, or of it. */
    Stream<UUID> buyers() {
        return Stream.concat(
                all(CartEvent.Converted.class).map(CartEvent.Converted::orderId),
                all(CartEvent.LinesBought.class).map(CartEvent.LinesBought::orderId));
    }

    /** What happened up to the last event like this, and with it; nothing where there was none. */
    CartHistory until(Predicate<CartEvent> last) {
        return new CartHistory(events.subList(0, place(last)));
    }

    /** What happened after the last event like this; all where there was none. */
    CartHistory since(Predicate<CartEvent> last) {
        return new CartHistory(events.subList(place(last), events.size()));
    }

    private int place(Predicate<CartEvent> last) {
        return IntStream.range(0, events.size())
                .filter(place -> last.test(events.get(place)))
                .map(place -> place + 1)
                .max()
                .orElse(0);
    }

    private <E extends CartEvent> Stream<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
