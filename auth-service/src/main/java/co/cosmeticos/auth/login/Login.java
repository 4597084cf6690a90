package co.cosmeticos.auth.login;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.password.CheckPassword;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.SessionRefused;
import co.cosmeticos.auth.session.TokenPair;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Logs a person in by password. An account that is not there costs the same time and gets the same answer. */
@Component
public class Login {

    private final Users users;
    private final CheckPassword checkPassword;
    private final OpenSession openSession;
    private final Admission admission;
    private final Audit audit;

    @Inject
    public Login(Users users, CheckPassword checkPassword, Admission admission, OpenSession openSession, Audit audit) {
        this.users = users;
        this.checkPassword = checkPassword;
        this.openSession = openSession;
        this.admission = admission;
        this.audit = audit;
    }

    /**
     * The tokens of a new session.
     *
     * @param otp a code of the second factor, where the person has one
     * @param device that the person uses, as its client names itself
     * @throws LoginRefused when the password is wrong, or right and the account may not be used
     * @throws co.cosmeticos.auth.mfa.MfaRefused when a second factor is asked for
     */
    public TokenPair logIn(EmailAddress email, String password, @Nullable String otp, @Nullable String device) {
        var user = identify(email, password, otp);
        var tokens = open(user, device);
        audit.note(AuditAction.LOGIN, user.id());
        return tokens;
    }

    /** Who may come in by this password and code; refuses as {@link #logIn} does, and opens nothing. */
    public User identify(EmailAddress email, String password, @Nullable String otp) {
        var user = checkPassword
                .check(email.hash(), () -> users.find(email), password)
                .orElseThrow(LoginRefused.Credentials::new);
        admission.admit(user, otp);
        return user;
    }

    // Since the password was looked at it was changed, or the account taken out of use.
    private TokenPair open(User user, @Nullable String device) {
        try {
            return openSession.open(user, device);
        } catch (SessionRefused.Over e) {
            throw new LoginRefused.Credentials();
        }
    }
}
