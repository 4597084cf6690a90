package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.erasure.RequestErasure;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.UseLetter;
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

    private final UseLetter useLetter;
    private final Users users;
    private final RequestErasure requestErasure;
    private final Audit audit;

    @Inject
    public CloseUnverified(UseLetter useLetter, Users users, RequestErasure requestErasure, Audit audit) {
        this.useLetter = useLetter;
        this.users = users;
        this.requestErasure = requestErasure;
        this.audit = audit;
    }

    /**
     * Makes the code void; a code of the welcome takes the account along, while nobody has verified it. The sessions that ended.
     *
     * @throws LetterRefused.CodeVoid when the code is not good, or the account has shown to be of who reads the address
     * @throws co.cosmeticos.auth.erasure.ErasureRefused.StaffAccount when the account administers the shop
     */
    @Transactional
    public List<UUID> reject(String code) {
        var letter = useLetter.look(code);
        var user = users.lock(letter.userId()).orElseThrow(LetterRefused.CodeVoid::new);
        useLetter.use(code, letter.purpose());
        audit.note(AuditAction.LETTER_REJECTED, user.id());
        return letter.purpose() == Letter.Purpose.VERIFY_EMAIL ? close(user, letter) : List.of();
    }

    private List<UUID> close(User user, Letter letter) {
        if (user.isVerified() || !user.email().equals(letter.email())) {
            throw new LetterRefused.CodeVoid();
        }
        return requestErasure.request(user.id()).ended();
    }
}
