package co.cosmeticos.auth.login;

import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What is asked of a person whose password was right. */
@Component
public class Admission {

    private final CheckSecondFactor checkSecondFactor;
    private final LoginSettings settings;

    @Inject
    public Admission(CheckSecondFactor checkSecondFactor, LoginSettings settings) {
        this.checkSecondFactor = checkSecondFactor;
        this.settings = settings;
    }

    /** Throws {@link LoginRefused} or {@link co.cosmeticos.auth.mfa.MfaRefused} when the person is not to come in. */
    void admit(User user, @Nullable String otp) {
        checkSecondFactor.check(user.id(), otp);
        if (user.isDisabled()) {
            throw new LoginRefused.Disabled();
        }
        if (settings.verificationRequired() && !user.isVerified()) {
            throw new LoginRefused.Unverified();
        }
    }
}
