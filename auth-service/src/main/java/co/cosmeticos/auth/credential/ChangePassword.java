package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a signed-in user's password, and opens a new session for them. */
@Component
public class ChangePassword {

    private final Reauthenticate reauthenticate;
    private final NewPassword newPassword;
    private final SetPassword setPassword;
    private final OpenSession openSession;
    private final RevokedSessions revoked;

    @Inject
    public ChangePassword(
            Reauthenticate reauthenticate,
            NewPassword newPassword,
            SetPassword setPassword,
            OpenSession openSession,
            RevokedSessions revoked) {
        this.reauthenticate = reauthenticate;
        this.newPassword = newPassword;
        this.setPassword = setPassword;
        this.openSession = openSession;
        this.revoked = revoked;
    }

    /**
     * The tokens of a new session; all others are over.
     *
     * @throws CredentialRefused.WrongPassword when the current password is wrong
     * @throws co.cosmeticos.auth.mfa.MfaRefused when there is a second factor, and no valid code of it
     * @throws co.cosmeticos.auth.password.PasswordRefused.TooCommon when the new one would soon be guessed
     */
    public TokenPair change(UserId id, ReauthenticationRequest current, String next, @Nullable String device) {
        var user = reauthenticate.confirm(id, current);
        var hash = newPassword.hash(next, List.of(user.email(), user.name()));
        revoked.addAll(setPassword.set(user, hash));
        return openSession.open(user.withPasswordHash(hash), device);
    }
}
