package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.FakeCatalogue;
import co.cosmeticos.orders.catalogue.CatalogueApi;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The catalogue, whose holds end when their time is over. */
final class SimulatedCatalogue implements CatalogueApi {

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final Map<UUID, Instant> ends = new LinkedHashMap<>();
    private final Map<String, Integer> received = new LinkedHashMap<>();
    private final Clock clock;

    SimulatedCatalogue(Clock clock) {
        this.clock = clock;
    }

    void sell(String sku, long priceMinor, int stock) {
        received.put(sku, stock);
        catalogue.sell(sku, priceMinor, stock);
    }

    void price(String sku, long priceMinor) {
        catalogue.price(sku, priceMinor);
    }

    Map<String, Integer> received() {
        return received;
    }

    int free(String sku) {
        return catalogue.free(sku);
    }

    String status(UUID reservation) {
        return catalogue.status(reservation);
    }

    /** Ends the holds whose time is over. */
    void expireHolds() {
        ends.forEach((reservation, end) -> {
            if (catalogue.status(reservation).equals("HELD") && end.isBefore(clock.instant())) {
                catalogue.expire(reservation);
            }
        });
    }

    boolean holdsAny() {
        return ends.keySet().stream()
                .anyMatch(reservation -> catalogue.status(reservation).equals("HELD"));
    }

    @Override
    public Quoted quote(Wanted wanted) {
        return catalogue.quote(wanted);
    }

    @Override
    public Held reserve(Hold hold) {
        var held = catalogue.reserve(hold);
        ends.putIfAbsent(hold.orderId(), clock.instant().plusSeconds(hold.expiresInSeconds()));
        return held;
    }

    @Override
    public Held commit(UUID id) {
        return catalogue.commit(id);
    }

    @Override
    public Held release(UUID id) {
        return catalogue.release(id);
    }
}
