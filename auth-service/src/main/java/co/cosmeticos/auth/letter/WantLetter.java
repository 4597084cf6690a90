package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes the wish for a letter of who is not signed in; nobody learns whether the address has an account. */
@Component
public class WantLetter {

    private final LetterRequests requests;
    private final WantedLetters wanted;

    @Inject
    public WantLetter(LetterRequests requests, WantedLetters wanted) {
        this.requests = requests;
        this.wanted = wanted;
    }

    /** Notes it, if the address got none of this kind within the last minute. */
    @Transactional
    public void want(Letter.Purpose purpose, EmailAddress email) {
        if (requests.allow(purpose, email)) {
            wanted.add(purpose, email);
        }
    }
}
