package co.cosmeticos.auth.email;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.emailcode.EmailCode;
import co.cosmeticos.platform.token.UserId;
import java.util.Optional;

/** Codes of mails, shown by who knows the account's password, or is signed in to it, or neither. */
public final class Mailed {

    private Mailed() {}

    public static void verify(Accounts accounts, String code) {
        verify(accounts, code, null, Accounts.PASSWORD);
    }

    public static void verify(Accounts accounts, String code, UserId signedIn, String password) {
        accounts.get(VerifyEmail.class)
                .verify(accounts.get(ConfirmEmailCode.class)
                        .confirm(shown(code, signedIn, password), EmailCode.Purpose.VERIFY_EMAIL));
    }

    public static void change(Accounts accounts, String code) {
        change(accounts, code, null, Accounts.PASSWORD);
    }

    public static void change(Accounts accounts, String code, UserId signedIn, String password) {
        accounts.get(ChangeEmail.class)
                .change(accounts.get(ConfirmEmailCode.class)
                        .confirm(shown(code, signedIn, password), EmailCode.Purpose.CHANGE_EMAIL));
    }

    private static ConfirmEmailCode.Presented shown(String code, UserId signedIn, String password) {
        return new ConfirmEmailCode.Presented(code, Optional.ofNullable(signedIn), password);
    }
}
