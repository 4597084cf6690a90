package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.sql.DatabaseReady;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** At each start, opens the first administrator's account if the settings name one and nobody administers the shop. */
@Component
public class FirstAdministrator {

    private static final String NAME = "Administração";

    private final FirstAdministratorSettings settings;
    private final Users users;
    private final NewPassword newPassword;
    private final CreateFirstAdministrator createFirstAdministrator;
    private final Clock clock;

    @Inject
    public FirstAdministrator(
            FirstAdministratorSettings settings,
            Users users,
            NewPassword newPassword,
            CreateFirstAdministrator createFirstAdministrator,
            Clock clock) {
        this.settings = settings;
        this.users = users;
        this.newPassword = newPassword;
        this.createFirstAdministrator = createFirstAdministrator;
        this.clock = clock;
    }

    /** After everything else that opens accounts at the start. */
    public void prepare(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) DatabaseReady ready) {
        settings.email().filter(email -> !users.haveAdministrator()).ifPresent(this::open);
    }

    private void open(EmailAddress email) {
        // Without one of the settings nobody knows the password, until an email code has set another.
        var password = settings.password().orElseGet(Ids::unguessable);
        var now = OffsetDateTime.now(clock);
        var hash = newPassword.hash(password, List.of(email.text()));
        var known = settings.password().isPresent();
        createFirstAdministrator.open(User.administrator(email, NAME, hash, known, now), !known);
    }
}
