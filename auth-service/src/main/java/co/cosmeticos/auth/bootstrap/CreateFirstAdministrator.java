package co.cosmeticos.auth.bootstrap;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.IssueEmailCode;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Creates the first administrator's account, and has an email code sent. */
@Component
public class CreateFirstAdministrator {

    private static final Logger LOG = Logger.getLogger(CreateFirstAdministrator.class.getName());

    private final Users users;
    private final IssueEmailCode issueEmailCode;
    private final Audit audit;

    @Inject
    public CreateFirstAdministrator(Users users, IssueEmailCode issueEmailCode, Audit audit) {
        this.users = users;
        this.issueEmailCode = issueEmailCode;
        this.audit = audit;
    }

    /**
     * Adds the administrator. An address that has an account is left as it is: whoever opened that need not be whom the
     * setting means.
     *
     * @param withEmailCode whether an email code is sent that sets the password
     */
    @Transactional
    public void open(User administrator, boolean withEmailCode) {
        if (!users.add(administrator)) {
            LOG.warning("auth.first-admin.email has an account already, which is not made an administrator's");
            return;
        }
        audit.note(AuditAction.FIRST_ADMINISTRATOR, administrator.id(), null, administrator.roles());
        LOG.log(Level.INFO, "user {0} is the first administrator", administrator.id());
        if (withEmailCode) {
            issueEmailCode.issue(administrator, EmailCode.Purpose.RESET_PASSWORD, administrator.email());
        }
    }
}
