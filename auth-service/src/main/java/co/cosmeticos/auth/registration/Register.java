package co.cosmeticos.auth.registration;

import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.value.EmailAddress;
import co.cosmeticos.platform.value.Ids;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens an account. Nobody learns here whether an address has one already: the mail that follows tells its owner. */
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

    /** Who wants an account. */
    public record Applicant(
            EmailAddress email,
            String password,
            String name,
            @Nullable String phone,
            String locale) {}

    /** Hashes before it looks, so that a known address takes as long as an unknown one. */
    public void register(Applicant applicant) {
        addUser.add(new User(
                Ids.next(),
                applicant.email().text(),
                applicant.name(),
                applicant.phone(),
                null,
                null,
                applicant.locale(),
                newPassword.hash(applicant.password(), List.of(applicant.email().text(), applicant.name())),
                List.of(User.CUSTOMER),
                null,
                null,
                OffsetDateTime.now(clock)));
    }
}
