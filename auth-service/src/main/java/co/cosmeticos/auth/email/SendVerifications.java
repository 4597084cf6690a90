package co.cosmeticos.auth.email;

import co.cosmeticos.auth.emailcode.EmailCode.Purpose;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.emailcode.RequestedEmailCodes;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Issues the requested verification codes, to the addresses that have an enabled account and are not verified. */
@Component
public class SendVerifications {

    private final RequestedEmailCodes requestedEmailCodes;
    private final Users users;
    private final IssueEmailCode issueEmailCode;

    @Inject
    public SendVerifications(RequestedEmailCodes requestedEmailCodes, Users users, IssueEmailCode issueEmailCode) {
        this.requestedEmailCodes = requestedEmailCodes;
        this.users = users;
        this.issueEmailCode = issueEmailCode;
    }

    /** Issues those that were requested. */
    @Transactional
    public void send() {
        requestedEmailCodes
                .take(Purpose.VERIFY_EMAIL)
                .forEach(one -> users.find(one.to())
                        .filter(user -> !user.isVerified() && !user.isDisabled())
                        .ifPresent(
                                user -> one.run(() -> issueEmailCode.issue(user, Purpose.VERIFY_EMAIL, user.email()))));
    }
}
