package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.catalog.CatalogApi;
import java.util.UUID;

/** The catalog behind its line. */
record CatalogLine(Network network, CatalogApi catalog) implements CatalogApi {

    @Override
    public Quotes quote(QuoteRequest wanted) {
        return network.call("quote", () -> catalog.quote(wanted));
    }

    @Override
    public Reservation reserve(ReservationRequest hold) {
        return network.call("reserve", () -> catalog.reserve(hold));
    }

    @Override
    public Reservation commit(UUID id) {
        return network.call("commit stock", () -> catalog.commit(id));
    }

    @Override
    public Reservation release(UUID id) {
        return network.call("release", () -> catalog.release(id));
    }
}
