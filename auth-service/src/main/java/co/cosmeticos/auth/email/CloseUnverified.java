package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Voids a rejected email code; closes and erases an account that was never verified. */
@Component
public class CloseUnverified {

    private final RedeemEmailCode redeemEmailCode;
    private final Users users;
    private final RequestErasure requestErasure;
    private final Audit audit;

    @Inject
    public CloseUnverified(RedeemEmailCode redeemEmailCode, Users users, RequestErasure requestErasure, Audit audit) {
        this.redeemEmailCode = redeemEmailCode;
        this.users = users;
        this.requestErasure = requestErasure;
        this.audit = audit;
    }

    /**
     * Voids the code; that of a registration closes the account too, unless it is verified. The sessions that ended.
     *
     * @throws EmailCodeRefused.InvalidCode when the code is invalid, or the account is verified
     * @throws co.cosmeticos.auth.erasure.ErasureRefused.HasRoles when the account administers the shop
     */
    @Transactional
    public List<UUID> reject(String code) {
        var emailCode = redeemEmailCode.look(code);
        var user = users.lock(emailCode.userId()).orElseThrow(EmailCodeRefused.InvalidCode::new);
        redeemEmailCode.use(code, emailCode.purpose());
        audit.note(AuditAction.LETTER_REJECTED, user.id());
        return emailCode.purpose() == EmailCode.Purpose.VERIFY_EMAIL ? close(user, emailCode) : List.of();
    }

    private List<UUID> close(User user, EmailCode emailCode) {
        if (user.isVerified() || !user.email().equals(emailCode.email())) {
            throw new EmailCodeRefused.InvalidCode();
        }
        return requestErasure.request(user.id()).ended();
    }
}
