package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Demo accounts, an administrator and a customer; their password is the setting's again after each start. */
@Component
public class DemoAccounts {

    private static final EmailAddress ADMIN = new EmailAddress("admin@cosmeticos.example");
    private static final EmailAddress CUSTOMER = new EmailAddress("cliente@cosmeticos.example");

    private final DemoSettings settings;
    private final Users users;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    public DemoAccounts(DemoSettings settings, Users users, Passwords passwords, Clock clock) {
        this.settings = settings;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds the two, or resets their password to the setting. */
    @Transactional
    public void prepare(@Observes DatabaseReady ready) {
        settings.password().ifPresent(password -> {
            prepare(ADMIN, "Administração", List.of(User.ADMIN, User.CUSTOMER), password);
            prepare(CUSTOMER, "Cliente Demonstração", List.of(User.CUSTOMER), password);
        });
    }

    private void prepare(EmailAddress email, String name, List<String> roles, String password) {
        try (var turn = passwords.turn()) {
            var hash = turn.hash(password);
            var now = OffsetDateTime.now(clock);
            if (!users.add(User.demo(email, name, hash, roles, now))) {
                users.find(email).ifPresent(known -> users.changeHash(known, hash));
            }
        }
    }
}
