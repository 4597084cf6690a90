package co.cosmeticos.auth.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.user.User;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Its owner is told when a second factor is turned on or off: it may have been somebody else. */
class SecondFactorNoticeIT {

    private final Accounts accounts = new Accounts();
    private EnrollSecondFactor setUp;
    private User ana;

    @BeforeEach
    void ana() {
        setUp = accounts.get(EnrollSecondFactor.class);
        ana = accounts.customer("ana@example.com");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private List<String> told() {
        return accounts.events().stream()
                .filter(event -> event.startsWith("user.second-factor-"))
                .toList();
    }

    private String notice(String what) {
        return "user.second-factor-%s {\"locale\":\"pt-BR\",\"userId\":\"%s\"}".formatted(what, ana.id());
    }

    private void turnOn() {
        var secret = setUp.prepare(ana.id(), ana.email()).secret();
        setUp.confirm(ana.id(), new Totp(secret).code(accounts.clock.instant()));
    }

    @Test
    void it_is_told_when_it_is_on_and_not_before() {
        setUp.prepare(ana.id(), ana.email());
        assertThatThrownBy(() -> setUp.confirm(ana.id(), "000000")).isInstanceOf(MfaRefused.InvalidCode.class);
        assertThat(told()).isEmpty();
        turnOn();
        assertThat(told()).containsExactly(notice("enabled"));
    }

    @Test
    void it_is_told_when_it_is_off_once() {
        turnOn();
        setUp.turnOff(ana.id());
        setUp.turnOff(ana.id());
        assertThat(told()).containsExactly(notice("enabled"), notice("disabled"));
    }

    @Test
    void recovery_codes_that_are_made_anew_are_told_with_it() {
        turnOn();
        setUp.turnOff(ana.id());
        turnOn();
        assertThat(told()).containsExactly(notice("enabled"), notice("disabled"), notice("enabled"));
    }

    @Test
    void who_had_none_is_told_of_no_end() {
        setUp.turnOff(ana.id());
        setUp.prepare(ana.id(), ana.email());
        setUp.turnOff(ana.id());
        assertThat(told()).isEmpty();
    }
}
