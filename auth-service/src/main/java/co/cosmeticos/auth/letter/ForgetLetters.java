package co.cosmeticos.auth.letter;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;

/** Deletes what no letter needs any more. */
@Component
public class ForgetLetters {

    private final Letters letters;
    private final LetterRequests requests;

    @Inject
    public ForgetLetters(Letters letters, LetterRequests requests) {
        this.letters = letters;
        this.requests = requests;
    }

    /** Letters that expired, and addresses that nobody asked for, before this time. */
    public void forgetBefore(OffsetDateTime before) {
        letters.forgetExpiredBefore(before);
        requests.forgetBefore(before);
    }
}
