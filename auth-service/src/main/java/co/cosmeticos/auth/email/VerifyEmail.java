package co.cosmeticos.auth.email;

import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows that an address is its user's own, by a code that was sent there and the account that it was sent for. */
@Component
public class VerifyEmail {

    private final UseLetter useLetter;
    private final Users users;
    private final VerifyUser verifyUser;

    @Inject
    public VerifyEmail(UseLetter useLetter, Users users, VerifyUser verifyUser) {
        this.useLetter = useLetter;
        this.users = users;
        this.verifyUser = verifyUser;
    }

    /** Takes the code; throws {@link co.cosmeticos.auth.letter.LetterRefused.CodeVoid}. */
    @Transactional
    public void verify(ConfirmLetter.Confirmed confirmed) {
        var code = confirmed.code();
        var letter = useLetter.look(code, Letter.Purpose.VERIFY_EMAIL);
        users.lock(letter.userId());
        useLetter.use(code, Letter.Purpose.VERIFY_EMAIL);
        verifyUser.verify(letter.userId(), letter.email());
    }
}
