package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Writes letters; an event of the same transaction has the worker send them. */
@Component
public class WriteLetter {

    private final Letters letters;
    private final LetterSettings settings;
    private final Clock clock;

    @Inject
    public WriteLetter(Letters letters, LetterSettings settings, Clock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter of a user to an address; its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID write(UUID user, Letter.Purpose purpose, String to) {
        var now = OffsetDateTime.now(clock);
        var letter = new Letter(Ids.next(), user, purpose, to, now, now.plus(settings.life(purpose)), null);
        letters.add(letter);
        return letter.id();
    }
}
