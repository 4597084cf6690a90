package co.cosmeticos.auth.email;

import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRequests;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Shows that an address is its user's own, by a code that was sent there. */
@Component
public class VerifyEmail {

    private final LetterRequests requests;
    private final SendLetter sendLetter;
    private final UseLetter useLetter;
    private final Users users;
    private final VerifyUser verifyUser;

    @Inject
    public VerifyEmail(
            LetterRequests requests, SendLetter sendLetter, UseLetter useLetter, Users users, VerifyUser verifyUser) {
        this.requests = requests;
        this.sendLetter = sendLetter;
        this.useLetter = useLetter;
        this.users = users;
        this.verifyUser = verifyUser;
    }

    /** Has another code sent, if the address waits for one and got none within the last minute; nobody learns which. */
    @Transactional
    public void request(EmailAddress email) {
        if (requests.allow(Letter.Purpose.VERIFY_EMAIL, email)) {
            sendLetter.verification(email);
        }
    }

    /** Takes the code; throws {@link co.cosmeticos.auth.letter.LetterRefused.CodeVoid}. */
    @Transactional
    public void verify(String code) {
        var letter = useLetter.look(code, Letter.Purpose.VERIFY_EMAIL);
        users.lock(letter.userId());
        useLetter.use(code, Letter.Purpose.VERIFY_EMAIL);
        verifyUser.verify(letter.userId(), new EmailAddress(letter.email()));
    }
}
