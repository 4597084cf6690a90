package co.cosmeticos.auth.mfa;

import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.password.KnownDevices;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;

/**
 * Counts codes of a second factor as passwords are: per account, and apart for each network from which the second
 * factor was shown before. A thief of the password who guesses codes does not lock the owner out at home.
 */
@Component
public class CountSecondFactor {

    private final LoginAttempts attempts;
    private final KnownDevices devices;

    @Inject
    public CountSecondFactor(LoginAttempts attempts, KnownDevices devices) {
        this.attempts = attempts;
        this.devices = devices;
    }

    /**
     * Counts one more; under which name.
     *
     * @throws co.cosmeticos.auth.loginthrottle.AttemptRefused.Throttled while the account waits, for strangers or at
     *     this device
     */
    String count(UserId user) {
        var counted = devices.secondFactorVisitor(user).counted(CheckSecondFactor.account(user));
        attempts.count(counted);
        return counted;
    }

    /** Resets the count under this name after a valid code, and remembers its network. */
    void pass(UserId user, String counted) {
        attempts.wipe(counted);
        devices.noteSecondFactor(user);
    }
}
