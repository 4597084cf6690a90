package co.cosmeticos.auth.login;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.password.VerifyPassword;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** Logs a user in by password. An unknown account costs the same time and gets the same answer. */
@Component
public class Login {

    private final Users users;
    private final VerifyPassword verifyPassword;
    private final OpenSession openSession;
    private final SignInPolicy admission;
    private final Audit audit;

    @Inject
    public Login(
            Users users, VerifyPassword verifyPassword, SignInPolicy admission, OpenSession openSession, Audit audit) {
        this.users = users;
        this.verifyPassword = verifyPassword;
        this.openSession = openSession;
        this.admission = admission;
        this.audit = audit;
    }

    /**
     * The tokens of a new session.
     *
     * @param email as it was typed
     * @param otp a code of the second factor, where the user has one
     * @param device by its User-Agent
     * @throws LoginRefused when the password is wrong, or right and the account may not be used
     * @throws co.cosmeticos.auth.mfa.MfaRefused when a second factor is asked for
     */
    public TokenPair logIn(String email, String password, @Nullable String otp, @Nullable String device) {
        var user = identify(email, password, otp);
        var tokens = open(user, device);
        audit.note(AuditAction.LOGIN, user.id());
        return tokens;
    }

    /** Authenticates by password and code without opening a session; refuses as {@link #logIn} does. */
    public User identify(String email, String password, @Nullable String otp) {
        var address = Optional.of(email).filter(EmailAddress::isValid).map(EmailAddress::parse);
        // A text that is no address is counted as an unknown address is.
        var account = address.map(EmailAddress::hash).orElseGet(() -> DigestUtils.sha256Hex(email));
        var user = verifyPassword
                .check(account, () -> address.flatMap(users::find), password)
                .orElseThrow(LoginRefused.Credentials::new);
        admission.admit(user, otp);
        return user;
    }

    // The password was changed, or the account disabled, since the password was verified.
    private TokenPair open(User user, @Nullable String device) {
        try {
            return openSession.open(user, device);
        } catch (SessionRefused.Expired e) {
            throw new LoginRefused.Credentials();
        }
    }
}
