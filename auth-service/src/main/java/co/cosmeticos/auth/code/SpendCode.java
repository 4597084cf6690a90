package co.cosmeticos.auth.code;

import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a code and opens its session in one commit, so that whoever shows it again finds the session to end. */
@Component
public class SpendCode {

    private final TakeCode takeCode;
    private final OpenClientSession openClientSession;

    @Inject
    public SpendCode(TakeCode takeCode, OpenClientSession openClientSession) {
        this.takeCode = takeCode;
        this.openClientSession = openClientSession;
    }

    /** What a code brought; a value, because what is void must be committed before it is refused. */
    sealed interface Outcome {}

    /** A session. */
    record Good(AuthorizationCode code, OpenClientSession.Opened session) implements Outcome {}

    /** Nothing, and perhaps the end of the session that it had opened before. */
    record Spoilt(Optional<UUID> endedSession) implements Outcome {}

    /** Throws {@link co.cosmeticos.auth.session.SessionRefused.Over} when the person may not come in any more. */
    @Transactional
    public Outcome spend(AuthorizationCode.Exchange exchange, @Nullable String device) {
        var taken = takeCode.take(exchange);
        if (taken.code().isEmpty()) {
            return new Spoilt(taken.endedSession());
        }
        var code = taken.code().get();
        return new Good(code, openClientSession.open(code, device));
    }
}
