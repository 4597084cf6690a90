package co.cosmeticos.auth.login;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in policy after a right password or an identity provider: second factor, account enabled, address
 * verified.
 */
@Component
public class SignInPolicy {

    private final CheckSecondFactor checkSecondFactor;
    private final LoginSettings settings;
    private final Audit audit;

    @Inject
    public SignInPolicy(CheckSecondFactor checkSecondFactor, LoginSettings settings, Audit audit) {
        this.checkSecondFactor = checkSecondFactor;
        this.settings = settings;
        this.audit = audit;
    }

    /** Throws {@link LoginRefused} or {@link co.cosmeticos.auth.mfa.MfaRefused} when the user may not sign in. */
    public void admit(User user, @Nullable String otp) {
        checkSecondFactor.check(user.id(), otp);
        if (user.isDisabled()) {
            audit.note(AuditAction.LOGIN_REFUSED, user.id(), null, Map.of("reason", "disabled"));
            throw new LoginRefused.Disabled();
        }
        if (settings.verificationRequired() && !user.isVerified()) {
            audit.note(AuditAction.LOGIN_REFUSED, user.id(), null, Map.of("reason", "unverified"));
            throw new LoginRefused.Unverified();
        }
    }
}
