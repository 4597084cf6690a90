package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode.Purpose;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import co.cosmeticos.platform.value.EmailAddress;
import jakarta.inject.Inject;

/** Issues the email codes about addresses, and has them sent. */
@Component
public class SendEmailCode {

    private final Users users;
    private final IssueEmailCode issueEmailCode;
    private final Outbox outbox;

    @Inject
    public SendEmailCode(Users users, IssueEmailCode issueEmailCode, Outbox outbox) {
        this.users = users;
        this.issueEmailCode = issueEmailCode;
        this.outbox = outbox;
    }

    /** To an address that has an account which is in use, and has not been verified. */
    void verification(EmailAddress email) {
        users.find(email)
                .filter(user -> !user.isVerified() && !user.isDisabled())
                .ifPresent(user -> {
                    var emailCode = issueEmailCode.write(user.id(), Purpose.VERIFY_EMAIL, email.text());
                    outbox.append(new UserEvent.VerificationRequested(user.id(), emailCode, user.locale()));
                });
    }

    /** To the address that a user wants; should it have an account, its owner is told what whoever registers is told. */
    void change(User user, EmailAddress wanted) {
        var owner = users.find(wanted);
        if (owner.isEmpty()) {
            var emailCode = issueEmailCode.write(user.id(), Purpose.CHANGE_EMAIL, wanted.text());
            outbox.append(new UserEvent.EmailChangeRequested(user.id(), emailCode, user.locale()));
            return;
        }
        owner.ifPresent(known -> outbox.append(new UserEvent.RegistrationRepeated(known.id(), known.locale())));
    }

    /** To the address that a user had. */
    void changed(User before) {
        var emailCode = issueEmailCode.write(before.id(), Purpose.EMAIL_CHANGED, before.email());
        outbox.append(new UserEvent.EmailChanged(before.id(), emailCode, before.locale()));
    }
}
