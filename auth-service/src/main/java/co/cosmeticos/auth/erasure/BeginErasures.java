package co.cosmeticos.auth.erasure;

import co.cosmeticos.auth.privacy.ErasureLedger;
import co.cosmeticos.auth.privacy.Erasures;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Has the services erase whoever is due. */
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

    /** Tells of up to a hundred; a ledger that cannot be written holds them back. */
    @Transactional
    public void begin() {
        for (var erasure : erasures.begin()) {
            ledger.append(erasure);
            outbox.append(new ErasureEvent.Erased(erasure.userId(), erasure.id()));
        }
    }
}
