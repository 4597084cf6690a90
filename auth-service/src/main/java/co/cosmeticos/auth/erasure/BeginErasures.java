package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.ErasureLedger;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Begins the erasures that are due, by an event to all services. */
@Component
public class BeginErasures {

    private final Erasures erasures;
    private final ErasureLedger ledger;
    private final Outbox outbox;

    @Inject
    public BeginErasures(Erasures erasures, ErasureLedger ledger, Outbox outbox) {
        this.erasures = erasures;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Begins up to a hundred; none while the ledger's file cannot be written. */
    @Transactional
    public void begin() {
        for (var erasure : erasures.begin()) {
            ledger.append(erasure);
            outbox.append(new ErasureEvent.Erased(erasure.userId(), erasure.id()));
        }
    }
}
