package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.UUID;

/** Asks a signed-in person once more for all that a log-in asks for, before what cannot be taken back. */
@Component
public class ConfirmPerson {

    private final ConfirmPassword confirmPassword;
    private final CheckSecondFactor checkSecondFactor;

    @Inject
    public ConfirmPerson(ConfirmPassword confirmPassword, CheckSecondFactor checkSecondFactor) {
        this.confirmPassword = confirmPassword;
        this.checkSecondFactor = checkSecondFactor;
    }

    /** The user; throws what {@link ConfirmPassword} and {@link CheckSecondFactor} throw. */
    public User confirm(UUID id, Confirmation shown) {
        var user = confirmPassword.confirm(id, shown.password());
        checkSecondFactor.check(user.id(), shown.otp());
        return user;
    }
}
