package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.FakeCatalog;
import co.cosmeticos.orders.catalog.CatalogApi;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The catalog, whose holds end when their time is over. */
final class SimulatedCatalog implements CatalogApi {

    private final FakeCatalog catalog = new FakeCatalog();
    private final Map<UUID, Instant> ends = new LinkedHashMap<>();
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final Clock clock;

    SimulatedCatalog(Clock clock) {
        this.clock = clock;
    }

    void sell(String sku, long priceMinor, int stock) {
        received.put(sku, stock);
        catalog.sell(sku, priceMinor, stock);
    }

    void price(String sku, long priceMinor) {
        catalog.price(sku, priceMinor);
    }

    Map<String, Integer> received() {
        return received;
    }

    int free(String sku) {
        return catalog.free(sku);
    }

    String status(UUID reservation) {
        return catalog.status(reservation);
    }

    /** Ends the holds whose time is over. */
    void expireHolds() {
        ends.forEach((reservation, end) -> {
            if (catalog.status(reservation).equals("HELD") && end.isBefore(clock.instant())) {
                catalog.expire(reservation);
            }
        });
    }

    boolean holdsAny() {
        return ends.keySet().stream()
                .anyMatch(reservation -> catalog.status(reservation).equals("HELD"));
    }

    @Override
    public Quotes quote(QuoteRequest wanted) {
        return catalog.quote(wanted);
    }

    @Override
    public Reservation reserve(ReservationRequest hold) {
        var held = catalog.reserve(hold);
        ends.putIfAbsent(hold.orderId(), clock.instant().plusSeconds(hold.expiresInSeconds()));
        return held;
    }

    @Override
    public Reservation commit(UUID id) {
        return catalog.commit(id);
    }

    @Override
    public Reservation release(UUID id) {
        return catalog.release(id);
    }
}
