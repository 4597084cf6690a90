package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.auth.session.RevokeSession;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Ends all sessions of a user who trusts none of them any more, and forgets the devices that came into the account:
 * whoever got in by a stolen password was known from then on, too.
 */
@Component
public class EndAllSessions {

    private final RevokeSession revokeSession;
    private final KnownDevices devices;

    @Inject
    public EndAllSessions(RevokeSession revokeSession, KnownDevices devices) {
        this.revokeSession = revokeSession;
        this.devices = devices;
    }

    /** Ends them; their ids. */
    @Transactional
    public List<UUID> end(UserId user, RevokeSession.Reason reason) {
        devices.forgetOf(user);
        return revokeSession.endAll(user, reason);
    }
}
