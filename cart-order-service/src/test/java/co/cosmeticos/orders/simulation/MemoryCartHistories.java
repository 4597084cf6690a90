package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.cart.CartEvent;
import co.cosmeticos.orders.cart.CartHistories;
import co.cosmeticos.orders.simulation.Tables.Version;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** {@link CartHistories} on the tables in memory. */
final class MemoryCartHistories extends CartHistories {

    private final Tables tables;

    MemoryCartHistories(Tables tables) {
        super(MemoryDatabase.NONE);
        this.tables = tables;
    }

    private record Stored(long version, CartEvent event) {}

    @Override
    public Passage passage(String cart, String subject) {
        return tables.database.statement("carts.passage", () -> {
            var arrival = stored(cart)
                    .filter(row -> isArrival(row.event(), subject))
                    .mapToLong(Stored::version)
                    .max()
                    .orElse(0);
            return new Passage(
                    arrival,
                    of(cart, CartEvent.MergedInto.class, row -> true)
                            .map(CartEvent.MergedInto::cart)
                            .findFirst(),
                    of(cart, CartEvent.LinesMerged.class, row -> row.version() <= arrival)
                            .findAny()
                            .isPresent(),
                    Stream.concat(
                                    of(cart, CartEvent.Converted.class, row -> row.version() > arrival)
                                            .map(CartEvent.Converted::orderId),
                                    of(cart, CartEvent.LinesBought.class, row -> row.version() > arrival)
                                            .map(CartEvent.LinesBought::orderId))
                            .toList());
        });
    }

    @Override
    public List<StartedCheckout> startedCheckouts(String cart, List<UUID> orders) {
        return tables.database.statement(
                "carts.begun",
                () -> stored(cart)
                        .filter(row -> row.event() instanceof CartEvent.CheckoutStarted started
                                && orders.contains(started.orderId()))
                        .map(row ->
                                new StartedCheckout(((CartEvent.CheckoutStarted) row.event()).orderId(), row.version()))
                        .toList());
    }

    private static boolean isArrival(CartEvent event, String subject) {
        return event instanceof CartEvent.CheckoutStarted started
                        && started.orderId().toString().equals(subject)
                || event instanceof CartEvent.LinesMerged merged
                        && merged.fromCart().equals(subject);
    }

    private <E> Stream<E> of(String cart, Class<E> type, Predicate<Stored> when) {
        return stored(cart)
                .filter(row -> type.isInstance(row.event()) && when.test(row))
                .map(Stored::event)
                .map(type::cast);
    }

    private Stream<Stored> stored(String cart) {
        var last = tables.carts.find(cart).orElseThrow().version();
        return LongStream.rangeClosed(1, last)
                .boxed()
                .flatMap(version ->
                        tables
                                .cartEvents
                                .find(new Version(cart, version))
                                .map(event -> new Stored(version, event))
                                .stream());
    }
}
