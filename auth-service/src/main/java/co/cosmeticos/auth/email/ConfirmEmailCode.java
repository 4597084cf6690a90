package co.cosmeticos.auth.email;

import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.platform.Component;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Account ownership behind a mailed code: who shows the code has to show the account too, by a session of it or by its password.
 * Whoever reads a mailbox need not have opened the account that somebody gave this address (account pre-hijacking, Sudhodanan
 * and Paverd 2022).
 */
@Component
public class ConfirmEmailCode {

    private final RedeemEmailCode redeemEmailCode;
    private final ReauthenticateByPassword reauthenticateByPassword;

    @Inject
    public ConfirmEmailCode(RedeemEmailCode redeemEmailCode, ReauthenticateByPassword reauthenticateByPassword) {
        this.redeemEmailCode = redeemEmailCode;
        this.reauthenticateByPassword = reauthenticateByPassword;
    }

    /**
     * What comes with a code.
     *
     * @param signedIn the user whose token came along
     * @param password of the account, from who is not signed in to it
     */
    record Shown(
            String code, Optional<UUID> signedIn, @Nullable String password) {}

    /** A code of the account's own person; nothing else is taken where an address is verified or changed. */
    static final class Confirmed {

        private final String code;

        private Confirmed(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /**
     * The code, from who has shown the account as well; it is as good as it was where that is refused.
     *
     * @throws EmailCodeRefused.CodeVoid when it is not good for this purpose
     * @throws EmailRefused.PasswordRequired when neither a session of the account nor its password came along
     * @throws co.cosmeticos.auth.credential.CredentialRefused.WrongPassword when another password did
     */
    Confirmed confirm(Shown shown, EmailCode.Purpose purpose) {
        var emailCode = redeemEmailCode.look(shown.code(), purpose);
        if (shown.signedIn().filter(emailCode.userId()::equals).isEmpty()) {
            var password = Optional.ofNullable(shown.password()).orElseThrow(EmailRefused.PasswordRequired::new);
            reauthenticateByPassword.confirm(emailCode.userId(), password);
        }
        return new Confirmed(shown.code());
    }
}
