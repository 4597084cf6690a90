package co.cosmeticos.auth.password;

import co.cosmeticos.platform.Component;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/**
 * Knows the passwords that are tried first: of lists that leaked, names, words, rows of keys, and what is near to them
 * (NIST SP 800-63B, section 5.1.1.2). Refused is what zxcvbn expects to be found within ten thousand guesses.
 */
@Component
public class CommonPasswords {

    private static final double GUESSES = 10_000;
    // The estimate takes longer than in proportion to the length; what begins well needs no look at its end.
    private static final int LOOKED_AT = 48;

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * Lets a good password pass.
     *
     * @param own what the person is called and where he is reached, which others know as well
     * @throws PasswordRefused.TooCommon when it would soon be guessed
     */
    public void refuse(String password, List<String> own) {
        var beginning = password.substring(0, Math.min(password.length(), LOOKED_AT));
        if (zxcvbn.measure(beginning, own).getGuesses() < GUESSES) {
            throw new PasswordRefused.TooCommon();
        }
    }
}
