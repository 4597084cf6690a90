package co.cosmeticos.auth.retention;

import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.federation.PendingLogins;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Deletes unfinished log-ins, and known devices that were not used for long. */
@Component
public class DeleteExpiredLogins {

    private final AuthorizationCodes codes;
    private final PendingLogins pendingLogins;
    private final KnownDevices devices;
    private final Clock clock;

    @Inject
    public DeleteExpiredLogins(
            AuthorizationCodes codes, PendingLogins pendingLogins, KnownDevices devices, Clock clock) {
        this.codes = codes;
        this.pendingLogins = pendingLogins;
        this.devices = devices;
        this.clock = clock;
    }

    /** Deletes what has expired. */
    @Transactional
    public void forget() {
        var now = OffsetDateTime.now(clock);
        codes.forgetBefore(now);
        pendingLogins.forgetBefore(now);
        devices.forget();
    }
}
