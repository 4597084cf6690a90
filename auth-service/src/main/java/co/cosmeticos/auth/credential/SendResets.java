package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.audit.Audit;
import co.cosmeticos.auth.audit.AuditAction;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.WantedLetters;
import co.cosmeticos.auth.letter.WriteLetter;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.UserEvent;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.outbox.Outbox;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Writes the letters of forgotten passwords to those addresses that have an account which is in use. */
@Component
public class SendResets {

    private final WantedLetters wanted;
    private final Users users;
    private final WriteLetter writeLetter;
    private final Outbox outbox;
    private final Audit audit;

    @Inject
    public SendResets(WantedLetters wanted, Users users, WriteLetter writeLetter, Outbox outbox, Audit audit) {
        this.wanted = wanted;
        this.users = users;
        this.writeLetter = writeLetter;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** Writes those that were asked for. */
    @Transactional
    public void send() {
        wanted.take(Letter.Purpose.RESET_PASSWORD)
                .forEach(one -> users.find(one.to())
                        .filter(user -> !user.isDisabled())
                        .ifPresent(user -> one.run(() -> write(user))));
    }

    private void write(User user) {
        var letter = writeLetter.write(user.id(), Letter.Purpose.RESET_PASSWORD, user.email());
        outbox.append(new UserEvent.PasswordResetRequested(user.id(), letter, user.locale()));
        audit.note(AuditAction.PASSWORD_RESET_REQUESTED, user.id());
    }
}
