package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.password.VerifyPassword;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.problem.NotFound;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Reauthenticates a signed-in user by their password, before what a borrowed session must not do. Attempts are counted
 * apart from those to log in: no stranger can use up the owner's.
 */
@Component
public class ReauthenticateByPassword {

    private final Users users;
    private final VerifyPassword verifyPassword;

    @Inject
    public ReauthenticateByPassword(Users users, VerifyPassword verifyPassword) {
        this.users = users;
        this.verifyPassword = verifyPassword;
    }

    /**
     * The user, who knows the password.
     *
     * @throws CredentialRefused.WrongPassword when the password is wrong
     * @throws co.cosmeticos.auth.loginthrottle.AttemptRefused.Throttled after five failures, as at the log-in
     * @throws co.cosmeticos.auth.password.PasswordRefused.Busy when too many passwords are looked at just now
     */
    public User confirm(UserId id, String password) {
        var user = users.find(id).orElseThrow(() -> new NotFound("This account is no longer there."));
        return verifyPassword
                .check(id.toString(), () -> Optional.of(user), password)
                .orElseThrow(CredentialRefused.WrongPassword::new);
    }
}
