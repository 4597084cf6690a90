package co.cosmeticos.auth.card;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;

/** Encrypts, at each start, the card tokens that earlier releases stored in plaintext. */
@Component
public class EncryptStoredCards {

    private static final Logger LOG = Logger.getLogger(EncryptStoredCards.class.getName());

    private final SavedCards cards;

    @Inject
    public EncryptStoredCards(SavedCards cards) {
        this.cards = cards;
    }

    void start(@Observes DatabaseReady ready) {
        var sealed = cards.sealAll();
        if (sealed > 0) {
            LOG.info(() -> "%d tokens of cards are sealed now".formatted(sealed));
        }
    }
}
