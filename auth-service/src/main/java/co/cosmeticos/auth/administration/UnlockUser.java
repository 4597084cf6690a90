package co.cosmeticos.auth.administration;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.mfa.CheckSecondFactor;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.auth.role.Permission;
import co.cosmeticos.auth.role.PermissionGuard;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Unlocks an account after too many wrong attempts, and audits who did it. */
@Component
public class UnlockUser {

    private final PermissionGuard authority;
    private final LoginAttempts attempts;
    private final Audit audit;

    @Inject
    public UnlockUser(PermissionGuard authority, LoginAttempts attempts, Audit audit) {
        this.authority = authority;
        this.attempts = attempts;
        this.audit = audit;
    }

    /** Resets the counts of wrong passwords and second-factor codes, so that the next log-in need not wait. */
    @Transactional
    public void unlock(Actor actor, UserId id) {
        var user = authority.over(actor, id, Permission.USERS_UNLOCK).user();
        attempts.wipeAll(user.emailHash());
        attempts.wipeAll(id.toString());
        attempts.wipeAll(CheckSecondFactor.account(id));
        audit.note(AuditAction.USER_UNLOCKED, id);
    }
}
