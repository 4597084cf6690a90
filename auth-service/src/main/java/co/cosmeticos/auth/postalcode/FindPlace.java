package co.cosmeticos.auth.postalcode;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.PostalCode;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks up a postal code: by ViaCEP, or else, and while it is away, by a table of states. */
@Component
public class FindPlace {

    private static final Logger LOG = Logger.getLogger(FindPlace.class.getName());

    private final ViaCep viaCep;

    @Inject
    public FindPlace(ViaCep viaCep) {
        this.viaCep = viaCep;
    }

    /** The place of a code; empty when it is not given out. */
    public Optional<Place> find(PostalCode postalCode) {
        var inTable = postalCode.state().map(state -> new Place(postalCode.formatted(), state, null, null, null));
        if (inTable.isEmpty() || !viaCep.isThere()) {
            return inTable;
        }
        try {
            return viaCep.find(postalCode);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the service for postal codes is not to be had: {0}", e.toString());
            return inTable;
        }
    }
}
