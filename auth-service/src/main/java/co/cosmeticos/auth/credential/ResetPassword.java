package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.password.NewPassword;
import co.cosmeticos.auth.user.Users;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.RevokedSessions;
import jakarta.inject.Inject;
import java.util.List;

/** Sets the password of a person who got the code of a reset. */
@Component
public class ResetPassword {

    private final UseLetter useLetter;
    private final Users users;
    private final NewPassword newPassword;
    private final FinishReset finishReset;
    private final RevokedSessions revoked;

    @Inject
    public ResetPassword(
            UseLetter useLetter,
            Users users,
            NewPassword newPassword,
            FinishReset finishReset,
            RevokedSessions revoked) {
        this.useLetter = useLetter;
        this.users = users;
        this.newPassword = newPassword;
        this.finishReset = finishReset;
        this.revoked = revoked;
    }

    /**
     * Sets it; a password that is refused leaves the code as good as it was. All sessions are over.
     *
     * @throws LetterRefused.CodeVoid when the code is not good
     * @throws co.cosmeticos.auth.password.PasswordRefused when the password is not taken, or not now
     */
    public void reset(String code, String password) {
        var letter = useLetter.look(code, Letter.Purpose.RESET_PASSWORD);
        var user = users.find(letter.userId()).orElseThrow(LetterRefused.CodeVoid::new);
        var hash = newPassword.hash(password, List.of(user.email(), user.name()));
        revoked.addAll(finishReset.finish(code, hash));
    }
}
