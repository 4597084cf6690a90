package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.user.EmailAddress;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.auth.user.VerifyUser;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The part of a reset that happens as a whole. */
@Component
public class FinishReset {

    private final UseLetter useLetter;
    private final Users users;
    private final VerifyUser verifyUser;
    private final SetPassword setPassword;
    private final Attempts attempts;

    @Inject
    public FinishReset(
            UseLetter useLetter, Users users, VerifyUser verifyUser, SetPassword setPassword, Attempts attempts) {
        this.useLetter = useLetter;
        this.users = users;
        this.verifyUser = verifyUser;
        this.setPassword = setPassword;
        this.attempts = attempts;
    }

    /**
     * Uses the code, sets the password, and lets its owner log in at once, however often others have tried. Who got the
     * code reads the address, so the address is verified. The ended sessions.
     */
    @Transactional
    public List<UUID> finish(String code, String hash) {
        var letter = useLetter.look(code, Letter.Purpose.RESET_PASSWORD);
        // First the user, then the letters, as everybody does who changes both; and only if mails go there still.
        var user = users.lock(letter.userId())
                .filter(one -> one.email().equals(letter.email()))
                .orElseThrow(LetterRefused.CodeVoid::new);
        useLetter.use(code, Letter.Purpose.RESET_PASSWORD);
        var email = new EmailAddress(letter.email());
        verifyUser.verify(user.id(), email);
        attempts.wipe(email.hash());
        attempts.wipe(user.id().toString());
        return setPassword.set(user, hash);
    }
}
