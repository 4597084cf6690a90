package co.cosmeticos.auth.mfa;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.key.SecretCipher;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Verifies a code of the second factor: throttled like passwords, apart from them, and valid once. */
@Component
public class CheckSecondFactor {

    private final SecondFactors factors;
    private final SecretCipher secretCipher;
    private final CountSecondFactor countSecondFactor;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CheckSecondFactor(
            SecondFactors factors,
            SecretCipher secretCipher,
            CountSecondFactor countSecondFactor,
            Audit audit,
            Clock clock) {
        this.factors = factors;
        this.secretCipher = secretCipher;
        this.countSecondFactor = countSecondFactor;
        this.audit = audit;
        this.clock = clock;
    }

    /** Under which name the attempts of this user are counted, apart from those with a password. */
    public static String account(UserId user) {
        return "otp " + user;
    }

    /** Whether this user has a second factor. */
    public boolean isOn(UserId user) {
        return factors.find(user).filter(SecondFactor::isOn).isPresent();
    }

    /**
     * Lets users without a second factor pass, and those with a valid code.
     *
     * @param code of the app, or a recovery code
     * @throws MfaRefused.Required when there is none
     * @throws MfaRefused.InvalidCode when it is invalid
     * @throws co.cosmeticos.auth.loginthrottle.AttemptRefused.Throttled after five that were not, by strangers or at
     *     this device
     */
    public void check(UserId user, @Nullable String code) {
        var factor = factors.find(user).filter(SecondFactor::isOn);
        if (factor.isEmpty()) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new MfaRefused.Required();
        }
        var counted = countSecondFactor.count(user);
        if (!isOfApp(user, factor.get(), code) && !isOnPaper(user, code)) {
            audit.note(AuditAction.SECOND_FACTOR_REFUSED, user);
            throw new MfaRefused.InvalidCode();
        }
        countSecondFactor.pass(user, counted);
    }

    private boolean isOfApp(UserId user, SecondFactor factor, String code) {
        var step = Totp.opened(factor.sealed(), user, secretCipher).step(code, clock.instant());
        return step.isPresent() && factors.advance(user, step.getAsLong());
    }

    private boolean isOnPaper(UserId user, String code) {
        return factors.useRecovery(user, new RecoveryCode(code).hash(), OffsetDateTime.now(clock));
    }
}
