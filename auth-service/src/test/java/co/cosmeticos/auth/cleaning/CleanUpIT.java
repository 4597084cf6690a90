package co.cosmeticos.auth.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.attempt.Attempts;
import co.cosmeticos.auth.session.EndSession;
import co.cosmeticos.auth.session.OpenSession;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CleanUpIT {

    @Test
    void what_was_over_for_a_day_is_forgotten_and_nothing_else() {
        try (var accounts = new Accounts()) {
            var ana = accounts.customer("ana@example.com");
            var openSession = accounts.get(OpenSession.class);
            var ended = openSession.open(ana, null).refreshToken();
            openSession.open(ana, null);
            accounts.get(EndSession.class).logOut(ended);
            accounts.get(Attempts.class).count("nobody");
            accounts.clock.pass(Duration.ofHours(23));
            accounts.get(CleanUp.class).cleanUp();
            assertThat(accounts.count("select count(*) from sessions")).isEqualTo(2);
            assertThat(accounts.count("select count(*) from login_attempts")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from revocations")).isZero();
            accounts.clock.pass(Duration.ofHours(2));
            accounts.get(CleanUp.class).cleanUp();
            assertThat(accounts.count("select count(*) from sessions")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from refresh_tokens")).isEqualTo(1);
            assertThat(accounts.count("select count(*) from login_attempts")).isZero();
        }
    }
}
