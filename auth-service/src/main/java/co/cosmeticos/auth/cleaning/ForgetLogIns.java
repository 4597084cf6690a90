package co.cosmeticos.auth.cleaning;

import co.cosmeticos.auth.code.AuthorizationCodes;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.auth.step.LoginSteps;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Deletes what log-ins that nobody finished left behind, and from where people came in long ago. */
@Component
public class ForgetLogIns {

    private final AuthorizationCodes codes;
    private final LoginSteps steps;
    private final KnownDevices devices;
    private final Clock clock;

    @Inject
    public ForgetLogIns(AuthorizationCodes codes, LoginSteps steps, KnownDevices devices, Clock clock) {
        this.codes = codes;
        this.steps = steps;
        this.devices = devices;
        this.clock = clock;
    }

    /** Deletes what has expired. */
    @Transactional
    public void forget() {
        var now = OffsetDateTime.now(clock);
        codes.forgetBefore(now);
        steps.forgetBefore(now);
        devices.forget();
    }
}
