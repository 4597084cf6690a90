package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;

/** Reauthenticates a signed-in user by all that a login asks for, before what cannot be undone. */
@Component
public class Reauthenticate {

    private final ReauthenticateByPassword reauthenticateByPassword;
    private final CheckSecondFactor checkSecondFactor;

    @Inject
    public Reauthenticate(ReauthenticateByPassword reauthenticateByPassword, CheckSecondFactor checkSecondFactor) {
        this.reauthenticateByPassword = reauthenticateByPassword;
        this.checkSecondFactor = checkSecondFactor;
    }

    /** The user; throws what {@link ReauthenticateByPassword} and {@link CheckSecondFactor} throw. */
    public User confirm(UserId id, ReauthenticationRequest shown) {
        var user = reauthenticateByPassword.confirm(id, shown.password());
        checkSecondFactor.check(user.id(), shown.otp());
        return user;
    }
}
