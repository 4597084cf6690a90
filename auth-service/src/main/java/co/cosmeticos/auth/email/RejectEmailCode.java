package co.cosmeticos.auth.email;

import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;

/** Takes "that was not me" from who got a mail with a code, and forgets the sessions of the account that is closed for it. */
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
