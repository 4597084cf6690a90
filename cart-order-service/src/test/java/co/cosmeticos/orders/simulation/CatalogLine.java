package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.catalog.CatalogApi;
import java.util.UUID;

/** The catalog behind its line. */
record CatalogLine(Network network, CatalogApi catalog) implements CatalogApi {

    @Override
    public Quoted quote(Wanted wanted) {
        return network.call("quote", () -> catalog.quote(wanted));
    }

    @Override
    public Held reserve(Hold hold) {
        return network.call("reserve", () -> catalog.reserve(hold));
    }

    @Override
    public Held commit(UUID id) {
        return network.call("commit stock", () -> catalog.commit(id));
    }

    @Override
    public Held release(UUID id) {
        return network.call("release", () -> catalog.release(id));
    }
}
