package co.cosmeticos.auth.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.credential.ChangePassword;
import co.cosmeticos.auth.credential.CredentialRefused;
import co.cosmeticos.auth.credential.Reauthenticate;
import co.cosmeticos.auth.credential.ReauthenticationRequest;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.auth.user.Users;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a second factor is asked for it before the password or the address changes, not at the log-in alone. */
class ChangesWithSecondFactorIT {

    private static final String NEXT = "outro segredo comprido";

    private final Accounts accounts = new Accounts();
    private User ana;
    private Totp totp;

    @BeforeEach
    void turnOn() {
        ana = accounts.customer("ana@example.com");
        var setUp = accounts.get(EnrollSecondFactor.class);
        totp = new Totp(setUp.prepare(ana.id(), ana.email()).secret());
        setUp.confirm(ana.id(), code());
        accounts.clock.pass(Duration.ofMinutes(1));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private String code() {
        return totp.code(accounts.clock.instant());
    }

    private void change(String password, String otp) {
        accounts.get(ChangePassword.class).change(ana.id(), new ReauthenticationRequest(password, otp), NEXT, null);
    }

    @Test
    void the_password_stays_without_a_good_code() {
        assertThatThrownBy(() -> change(Accounts.PASSWORD, null)).isInstanceOf(MfaRefused.Required.class);
        assertThatThrownBy(() -> change(Accounts.PASSWORD, " ")).isInstanceOf(MfaRefused.Required.class);
        assertThatThrownBy(() -> change(Accounts.PASSWORD, "000000")).isInstanceOf(MfaRefused.InvalidCode.class);
        assertThatThrownBy(() -> change("wrong", code())).isInstanceOf(CredentialRefused.WrongPassword.class);
        assertThat(accounts.get(Users.class).find(ana.id())).contains(ana);
        change(Accounts.PASSWORD, code().substring(0, 3) + "\u00A0" + code().substring(3) + "\n");
        assertThat(accounts.get(Users.class).find(ana.id()).orElseThrow().passwordHash())
                .isNotEqualTo(ana.passwordHash());
    }

    @Test
    void whoever_is_asked_once_more_is_asked_for_all() {
        var confirm = accounts.get(Reauthenticate.class);
        assertThatThrownBy(() -> confirm.confirm(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, null)))
                .isInstanceOf(MfaRefused.Required.class);
        assertThat(confirm.confirm(ana.id(), new ReauthenticationRequest(Accounts.PASSWORD, code())))
                .isEqualTo(ana);
    }
}
