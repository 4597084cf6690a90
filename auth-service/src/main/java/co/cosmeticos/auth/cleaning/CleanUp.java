package co.cosmeticos.auth.cleaning;

import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.letter.ForgetLetters;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Forgets, a day after: sessions that are over, attempts to log in, letters; and at once what no token is left of. */
@Component
public class CleanUp {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sessions sessions;
    private final Revocations revocations;
    private final Attempts attempts;
    private final ForgetLetters forgetLetters;
    private final Clock clock;

    @Inject
    public CleanUp(
            Sessions sessions, Revocations revocations, Attempts attempts, ForgetLetters forgetLetters, Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.attempts = attempts;
        this.forgetLetters = forgetLetters;
        this.clock = clock;
    }

    /** Deletes what is due. */
    @Transactional
    public void cleanUp() {
        var before = OffsetDateTime.now(clock).minus(KEPT);
        sessions.forgetOverSince(before);
        attempts.forgetBefore(before);
        forgetLetters.forgetBefore(before);
        revocations.forgetExpired();
    }
}
