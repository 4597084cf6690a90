package co.cosmeticos.auth.email;

import co.cosmeticos.auth.credential.ReauthenticateByPassword;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.auth.emailcode.EmailCodeRefused;
import co.cosmeticos.auth.emailcode.RedeemEmailCode;
import co.cosmeticos.platform.Component;
import co.cosmeticos.platform.token.UserId;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Confirms an email code together with its account: by a session of it or by its password.
 * Whoever reads a mailbox need not have opened the account that somebody gave this address (account pre-hijacking,
 * Sudhodanan and Paverd 2022).
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
     * @param password of the account, where nobody is signed in to it
     */
    record Presented(
            String code,
            Optional<UserId> signedIn,
            @Nullable String password) {}

    /** A code confirmed by its account's owner: the only kind that verifies or changes an address. */
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
     * The confirmed code; a refusal leaves it valid.
     *
     * @throws EmailCodeRefused.InvalidCode when it is invalid, or of another purpose
     * @throws EmailRefused.PasswordRequired when neither a session of the account nor its password came along
     * @throws co.cosmeticos.auth.credential.CredentialRefused.WrongPassword when another password did
     */
    Confirmed confirm(Presented shown, EmailCode.Purpose purpose) {
        var emailCode = redeemEmailCode.look(shown.code(), purpose);
        if (shown.signedIn().filter(emailCode.userId()::equals).isEmpty()) {
            var password = Optional.ofNullable(shown.password()).orElseThrow(EmailRefused.PasswordRequired::new);
            reauthenticateByPassword.confirm(emailCode.userId(), password);
        }
        return new Confirmed(shown.code());
    }
}
