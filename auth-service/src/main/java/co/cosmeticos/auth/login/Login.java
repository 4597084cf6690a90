package co.cosmeticos.auth.login;

import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.session.OpenSession;
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
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final OpenSession openSession;
    private final LoginSettings settings;

    @Inject
    public Login(
            Users users, Passwords passwords, LoginAttempts attempts, OpenSession openSession, LoginSettings settings) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.openSession = openSession;
        this.settings = settings;
    }

    /** The tokens of a new session; throws {@link LoginRefused}. */
    public TokenPair logIn(EmailAddress email, String password, @Nullable String device) {
        var user = whoHas(email, password);
        if (settings.verificationRequired() && !user.isVerified()) {
            throw new LoginRefused.Unverified();
        }
        attempts.wipe(email.hash());
        return openSession.open(user, device);
    }

    private User whoHas(EmailAddress email, String password) {
        try (var turn = passwords.turn()) {
            attempts.count(email.hash());
            var user = users.find(email);
            if (!turn.matches(password, user.map(User::passwordHash))) {
                throw new LoginRefused.Credentials();
            }
            var known = user.orElseThrow(LoginRefused.Credentials::new);
            if (turn.isWeak(known.passwordHash())) {
                var hash = turn.hash(password);
                users.changeHash(known.id(), hash);
                return known.withPasswordHash(hash);
            }
            return known;
        }
    }
}
