package co.cosmeticos.auth.email;

import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.WantedLetters;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes the letters that bring another code to those addresses that wait for one. */
@Component
public class SendVerifications {

    private final WantedLetters wanted;
    private final SendLetter sendLetter;

    @Inject
    public SendVerifications(WantedLetters wanted, SendLetter sendLetter) {
        this.wanted = wanted;
        this.sendLetter = sendLetter;
    }

    /** Writes those that were asked for. */
    @Transactional
    public void send() {
        wanted.take(Letter.Purpose.VERIFY_EMAIL).forEach(one -> one.run(() -> sendLetter.verification(one.to())));
    }
}
