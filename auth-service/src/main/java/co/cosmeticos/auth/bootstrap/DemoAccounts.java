package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.auth.password.Passwords;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** An administrator and a customer to try the shop with; their password is the setting's again after each start. */
@Component
public class DemoAccounts {

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

    /** Makes the two, or gives them their password back. */
    @Transactional
    public void prepare(@Observes DatabaseReady ready) {
        settings.password().ifPresent(password -> {
            prepare("admin@cosmeticos.example", "Administração", List.of(User.ADMIN, User.CUSTOMER), password);
            prepare("cliente@cosmeticos.example", "Cliente Demonstração", List.of(User.CUSTOMER), password);
        });
    }

    private void prepare(String email, String name, List<String> roles, String password) {
        try (var turn = passwords.turn()) {
            var hash = turn.hash(password);
            var now = OffsetDateTime.now(clock);
            var account = new User(Ids.next(), email, name, null, null, null, "pt-BR", hash, roles, now, null, now);
            if (!users.add(account)) {
                users.find(new EmailAddress(email)).ifPresent(known -> users.changeHash(known, hash));
            }
        }
    }
}
