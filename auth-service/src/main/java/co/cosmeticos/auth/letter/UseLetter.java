package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Takes the code of a letter, once. */
@Component
public class UseLetter {

    private final LetterCodes codes;
    private final Letters letters;
    private final Clock clock;

    @Inject
    public UseLetter(LetterCodes codes, Letters letters, Clock clock) {
        this.codes = codes;
        this.letters = letters;
        this.clock = clock;
    }

    /** The letter of this code, used by now; throws {@link LetterRefused.CodeVoid}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Letter use(String code, Letter.Purpose purpose) {
        return codes.read(code)
                .flatMap(id -> letters.use(id, purpose, OffsetDateTime.now(clock)))
                .orElseThrow(LetterRefused.CodeVoid::new);
    }

    /** No code that a user was sent so far is good any more: password or address have changed since. */
    public void voidAll(UUID user) {
        letters.voidAll(user, OffsetDateTime.now(clock));
    }

    /** The letter of this code, which can still be used; throws {@link LetterRefused.CodeVoid}. */
    public Letter look(String code, Letter.Purpose purpose) {
        return Optional.of(look(code))
                .filter(letter -> letter.purpose() == purpose)
                .orElseThrow(LetterRefused.CodeVoid::new);
    }

    /** The same, whatever it is for. */
    public Letter look(String code) {
        return codes.read(code)
                .flatMap(id -> letters.findOpen(id, OffsetDateTime.now(clock)))
                .orElseThrow(LetterRefused.CodeVoid::new);
    }
}
