package co.cosmeticos.auth.password;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Verifies a password, at the log-in and at reauthentication: throttled, audited, few at once. Attempts are
 * counted per account, those from each known device apart, by the same delays: strangers who guess keep no owner out
 * at home. A success resets the count that the attempt was part of and no other. If the owner at home ended that of
 * strangers, they would get their first guesses again with each log-in, or with each password asked for once more.
 */
@Component
public class VerifyPassword {

    private final Users users;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final KnownDevices devices;
    private final Audit audit;

    @Inject
    public VerifyPassword(Users users, Passwords passwords, LoginAttempts attempts, KnownDevices devices, Audit audit) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.devices = devices;
        this.audit = audit;
    }

    /**
     * The user, when it is their password; an unknown account costs the same time.
     *
     * @param account by which attempts are counted: a hash or an id, never an address
     * @param find looks for the user, once the attempt is counted
     * @throws co.cosmeticos.auth.loginthrottle.AttemptRefused.Throttled while the account waits, for strangers or at
     *     this device
     * @throws PasswordRefused.Busy when too many passwords are looked at just now
     */
    public Optional<User> check(String account, Supplier<Optional<User>> find, String password) {
        var visitor = devices.visitor(account);
        passwords.requireWelcome(visitor);
        var counted = visitor.counted(account);
        attempts.require(counted);
        try (var turn = passwords.turn(visitor)) {
            attempts.count(counted);
            var user = find.get();
            if (!turn.matches(password, user.map(User::passwordHash))) {
                note(visitor, user);
                return Optional.empty();
            }
            attempts.wipe(counted);
            user.ifPresent(devices::note);
            return user.flatMap(known -> rehashed(known, password, turn));
        }
    }

    // Of strangers who try addresses without an account there is no end. Either is one statement and one commit.
    private void note(Visitor visitor, Optional<User> user) {
        user.ifPresentOrElse(
                known -> audit.note(AuditAction.PASSWORD_REFUSED, known.id()),
                () -> audit.noteCounted(AuditAction.PASSWORD_REFUSED, visitor.client(), Map.of()));
    }

    // Meanwhile somebody may have changed the password, or the same person may have come in elsewhere.
    private Optional<User> rehashed(User user, String password, Passwords.Turn turn) {
        if (!turn.isOutdated(password, user.passwordHash())) {
            return Optional.of(user);
        }
        var hash = turn.hash(password);
        return users.changeHash(user, hash)
                ? Optional.of(user.withPasswordHash(hash))
                : users.find(user.id()).filter(now -> turn.matches(password, Optional.of(now.passwordHash())));
    }
}
