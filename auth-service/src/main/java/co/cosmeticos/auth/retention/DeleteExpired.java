package co.cosmeticos.auth.retention;

import co.cosmeticos.auth.emailcode.DeleteExpiredEmailCodes;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.revocation.Revocations;
import co.cosmeticos.auth.session.Sessions;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Deletes sessions, login attempts and email codes a day after they expire, and revocations once no token is left. */
@Component
public class DeleteExpired {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sessions sessions;
    private final Revocations revocations;
    private final LoginAttempts attempts;
    private final DeleteExpiredEmailCodes deleteExpiredEmailCodes;
    private final Clock clock;

    @Inject
    public DeleteExpired(
            Sessions sessions,
            Revocations revocations,
            LoginAttempts attempts,
            DeleteExpiredEmailCodes deleteExpiredEmailCodes,
            Clock clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.attempts = attempts;
        this.deleteExpiredEmailCodes = deleteExpiredEmailCodes;
        this.clock = clock;
    }

    /** Deletes what is due. */
    @Transactional
    public void run() {
        var before = OffsetDateTime.now(clock).minus(KEPT);
        sessions.forgetOverSince(before);
        attempts.forgetBefore(before);
        deleteExpiredEmailCodes.forgetBefore(before);
        revocations.forgetExpired();
    }
}
