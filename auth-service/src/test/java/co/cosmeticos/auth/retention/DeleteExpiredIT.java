package co.cosmeticos.auth.retention;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.loginthrottle.LoginAttempts;
import co.cosmeticos.auth.session.OpenSession;
import co.cosmeticos.auth.session.RevokeSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeleteExpiredIT {

    @Test
    void what_was_over_for_a_day_is_forgotten_and_nothing_else() {
        try (var accounts = new Accounts()) {
            var ana = accounts.customer("ana@example.com");
            var openSession = accounts.get(OpenSession.class);
            var ended = openSession.open(ana, null).refreshToken();
            openSession.open(ana, null);
            accounts.get(RevokeSession.class).logOut(ended);
            accounts.get(LoginAttempts.class).count("nobody");
            accounts.clock.pass(Duration.ofHours(23));
            accounts.get(DeleteExpired.class).run();
            assertThat(accounts.count("select count(*) from sessions")).isEqualTo(2);
            assertThat(accounts.count("select count(*) from login_attempts")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from revocations")).isZero();
            accounts.clock.pass(Duration.ofHours(2));
            accounts.get(DeleteExpired.class).run();
            assertThat(accounts.count("select count(*) from sessions")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from refresh_tokens")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from login_attempts")).isZero();
        }
    }
}
