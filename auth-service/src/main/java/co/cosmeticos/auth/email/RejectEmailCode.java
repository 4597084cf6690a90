package co.cosmeticos.auth.email;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;

/** Rejects an email code ("that was not me"), and revokes the sessions of an account that is closed by it. */
@Component
public class RejectEmailCode {

    private final CloseUnverified closeUnverified;
    private final RevokedSessions revoked;

    @Inject
    public RejectEmailCode(CloseUnverified closeUnverified, RevokedSessions revoked) {
        this.closeUnverified = closeUnverified;
        this.revoked = revoked;
    }

    /** Throws what {@link CloseUnverified#reject} throws. */
    void reject(String code) {
        revoked.addAll(closeUnverified.reject(code));
    }
}
