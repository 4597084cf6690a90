package co.cosmeticos.orders.simulation;

import co.cosmeticos.orders.catalogue.CatalogueApi;
import java.util.UUID;

/** The catalogue behind its line. */
record CatalogueLine(Network network, CatalogueApi catalogue) implements CatalogueApi {

    @Override
    public Quoted quote(Wanted wanted) {
        return network.call("quote", () -> catalogue.quote(wanted));
    }

    @Override
    public Held reserve(Hold hold) {
        return network.call("reserve", () -> catalogue.reserve(hold));
    }

    @Override
    public Held commit(UUID id) {
        return network.call("commit stock", () -> catalogue.commit(id));
    }

    @Override
    public Held release(UUID id) {
        return network.call("release", () -> catalogue.release(id));
    }
}
