package co.cosmeticos.auth.credential;

import co.cosmeticos.auth.letter.Letter;
import co.cosmeticos.auth.letter.LetterRefused;
import co.cosmeticos.auth.letter.UseLetter;
import co.cosmeticos.auth.user.Users;
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
    private final ClaimAccount claimAccount;
    private final SetPassword setPassword;

    @Inject
    public FinishReset(UseLetter useLetter, Users users, ClaimAccount claimAccount, SetPassword setPassword) {
        this.useLetter = useLetter;
        this.users = users;
        this.claimAccount = claimAccount;
        this.setPassword = setPassword;
    }

    /** Uses the code, gives the account to who got it, and sets the password; the ended sessions. */
    @Transactional
    public List<UUID> finish(String code, String hash) {
        var letter = useLetter.look(code, Letter.Purpose.RESET_PASSWORD);
        // First the user, then the letters, as everybody does who changes both; and only if mails go there still.
        var user = users.lock(letter.userId())
                .filter(one -> one.email().equals(letter.email()))
                .orElseThrow(LetterRefused.CodeVoid::new);
        useLetter.use(code, Letter.Purpose.RESET_PASSWORD);
        claimAccount.claim(user);
        return setPassword.set(user, hash);
    }
}
