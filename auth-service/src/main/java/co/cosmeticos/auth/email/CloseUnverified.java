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

/** Makes a rejected code void; a never verified account of the address is closed and erased. */
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
     * Makes the code void; a code of the welcome takes the account along, while nobody has verified it. The sessions that ended.
     *
     * @throws EmailCodeRefused.CodeVoid when the code is not good, or the account has shown to be of who reads the address
     * @throws co.cosmeticos.auth.erasure.ErasureRefused.StaffAccount when the account administers the shop
     */
    @Transactional
    public List<UUID> reject(String code) {
        var emailCode = redeemEmailCode.look(code);
        var user = users.lock(emailCode.userId()).orElseThrow(EmailCodeRefused.CodeVoid::new);
        redeemEmailCode.use(code, emailCode.purpose());
        audit.note(AuditAction.LETTER_REJECTED, user.id());
        return emailCode.purpose() == EmailCode.Purpose.VERIFY_EMAIL ? close(user, emailCode) : List.of();
    }

    private List<UUID> close(User user, EmailCode emailCode) {
        if (user.isVerified() || !user.email().equals(emailCode.email())) {
            throw new EmailCodeRefused.CodeVoid();
        }
        return requestErasure.request(user.id()).ended();
    }
}
