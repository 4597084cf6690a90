package co.cosmeticos.orders.saga;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes down that a step was taken, with everything it changes here, in one transaction. */
@Component
public class AdvanceSaga {

    private final Sagas sagas;

    @Inject
    public AdvanceSaga(Sagas sagas) {
        this.sagas = sagas;
    }

    /** Throws {@link SagaLost}, and changes nothing, when somebody else has moved the saga. */
    @Transactional
    public Saga advance(Saga saga, Move move) {
        var advanced = sagas.advance(saga, move);
        move.effect().run();
        return advanced;
    }
}
