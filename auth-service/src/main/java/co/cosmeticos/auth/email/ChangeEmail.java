package co.cosmeticos.auth.email;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Changes a user's address for one whose mails he has shown to read. */
@Component
public class ChangeEmail {

    private final UseLetter useLetter;
    private final SendLetter sendLetter;
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public ChangeEmail(UseLetter useLetter, SendLetter sendLetter, Users users, Audit audit, Clock clock) {
        this.useLetter = useLetter;
        this.sendLetter = sendLetter;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the code: the address is the user's from now on and verified, codes sent to the one before are void, and a
     * letter there tells of it.
     *
     * @throws LetterRefused.CodeVoid when the code is not good
     * @throws EmailRefused.Taken when the address got an account of its own meanwhile
     */
    @Transactional
    public void change(ConfirmLetter.Confirmed confirmed) {
        var code = confirmed.code();
        var letter = useLetter.look(code, Letter.Purpose.CHANGE_EMAIL);
        var before = users.lock(letter.userId()).orElseThrow(LetterRefused.CodeVoid::new);
        useLetter.use(code, Letter.Purpose.CHANGE_EMAIL);
        var now = OffsetDateTime.now(clock);
        if (!users.changeEmail(before.id(), letter.email(), now)) {
            throw new EmailRefused.Taken();
        }
        useLetter.voidAll(before.id());
        sendLetter.changed(before);
        audit.note(AuditAction.EMAIL_CHANGED, before.id());
    }
}
