package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Changes a user's email address to the one that a code was redeemed from. */
@Component
public class ChangeEmail {

    private final RedeemEmailCode redeemEmailCode;
    private final IssueEmailCode issueEmailCode;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChangeEmail(
            RedeemEmailCode redeemEmailCode, IssueEmailCode issueEmailCode, Users users, Audit audit, Clock clock) {
        this.redeemEmailCode = redeemEmailCode;
        this.issueEmailCode = issueEmailCode;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the code: the address is the user's from now on and verified, codes sent to the one before are void, and a
     * mail there tells of it.
     *
     * @throws EmailCodeRefused.InvalidCode when the code is invalid
     * @throws EmailRefused.Taken when the address got an account of its own meanwhile
     */
    @Transactional
    public void change(ConfirmEmailCode.Confirmed confirmed) {
        var code = confirmed.code();
        var emailCode = redeemEmailCode.look(code, EmailCode.Purpose.CHANGE_EMAIL);
        var before = users.lock(emailCode.userId()).orElseThrow(EmailCodeRefused.InvalidCode::new);
        redeemEmailCode.use(code, EmailCode.Purpose.CHANGE_EMAIL);
        var now = OffsetDateTime.now(clock);
        if (!users.changeEmail(before.id(), emailCode.email(), now)) {
            throw new EmailRefused.Taken();
        }
        redeemEmailCode.voidAll(before.id());
        issueEmailCode.issue(before, EmailCode.Purpose.EMAIL_CHANGED, before.email());
        audit.note(AuditAction.EMAIL_CHANGED, before.id());
    }
}
