package co.cosmeticos.auth.registration;

import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registers a user. Whether the address has an account already is told by mail to its owner, and to nobody here. */
@Component
public class Register {

    private final NewPassword newPassword;
    private final AddUser addUser;
    private final Clock clock;

    @Inject
    public Register(NewPassword newPassword, AddUser addUser, Clock clock) {
        this.newPassword = newPassword;
        this.addUser = addUser;
        this.clock = clock;
    }

    /** A request to register, with valid fields. */
    public record Applicant(
            EmailAddress email,
            String password,
            String name,
            @Nullable String phone,
            String locale) {}

    /** Hashes the password before it looks for the address, so that a known one takes as long as an unknown one. */
    public void register(Applicant applicant) {
        var email = applicant.email();
        var hash = newPassword.hash(applicant.password(), List.of(email.text(), applicant.name()));
        addUser.add(User.registered(
                email, applicant.name(), applicant.phone(), applicant.locale(), hash, OffsetDateTime.now(clock)));
    }
}
