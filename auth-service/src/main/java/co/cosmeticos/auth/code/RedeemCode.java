package co.cosmeticos.auth.code;

import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Redeems an authorization code, once, and opens its session in one commit. A code that was shown wrongly is void from
 * then on; one that is shown again ends the session that it opened, since two have held it (RFC 6749, section 4.1.2).
 */
@Component
public class RedeemCode {

    private final AuthorizationCodes codes;
    private final ClientSessions sessions;
    private final OpenClientSession openClientSession;
    private final RevokeSession revokeSession;
    private final Clock clock;

    @Inject
    public RedeemCode(
            AuthorizationCodes codes,
            ClientSessions sessions,
            OpenClientSession openClientSession,
            RevokeSession revokeSession,
            Clock clock) {
        this.codes = codes;
        this.sessions = sessions;
        this.openClientSession = openClientSession;
        this.revokeSession = revokeSession;
        this.clock = clock;
    }

    /** The outcome of redeeming a code; a value, because a void code must be committed before it is refused. */
    public sealed interface Outcome {}

    /** The code fitted, and its session is open. */
    public record Redeemed(AuthorizationCode code, OpenClientSession.OpenedSession session) implements Outcome {}

    /**
     * The code is unknown, expired, of another exchange or shown again; then its session was revoked, where it was
     * open.
     */
    public record Rejected(Optional<UUID> revokedSession) implements Outcome {}

    /** Throws {@link co.cosmeticos.auth.session.SessionRefused.Expired} when the user may not sign in any more. */
    @Transactional
    public Outcome redeem(AuthorizationCode.Exchange exchange, @Nullable String device) {
        var hash = AuthorizationCode.hash(exchange.code());
        var code = codes.take(hash);
        if (code.isEmpty()) {
            return new Rejected(revokeOpenedBy(hash));
        }
        return code.filter(one -> one.fits(exchange, OffsetDateTime.now(clock)))
                .<Outcome>map(one -> new Redeemed(one, openClientSession.open(one, device)))
                .orElseGet(() -> new Rejected(Optional.empty()));
    }

    private Optional<UUID> revokeOpenedBy(String hash) {
        return sessions.byCode(hash)
                .filter(one -> revokeSession.end(one.userId(), one.id(), RevokeSession.Reason.REUSE))
                .map(ClientSessions.SessionOwner::id);
    }
}
