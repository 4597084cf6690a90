package co.cosmeticos.auth.card;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;

/** Adds a card to a customer's, up to the limit. */
@Component
public class AddCard {

    static final int LIMIT = 10;

    private final SavedCards cards;
    private final Clock clock;

    @Inject
    public AddCard(SavedCards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /** The card as it is kept; one whose token is known is known by its id of before. Throws {@link CardRefused}. */
    @Transactional
    public SavedCard keep(UserId user, SavedCard card) {
        if (card.isExpired(YearMonth.now(clock))) {
            throw new CardRefused.Expired();
        }
        var kept = cards.allForUpdate(user);
        if (kept.size() >= LIMIT && kept.stream().noneMatch(one -> one.token().equals(card.token()))) {
            throw new CardRefused.TooMany(LIMIT);
        }
        return cards.put(user, card);
    }
}
