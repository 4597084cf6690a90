package co.cosmeticos.auth.client;

import static org.assertj.core.api.Assertions.assertThat;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.fixtures.TestTransactions;
import co.cosmeticos.platform.settings.Settings;
import co.cosmeticos.platform.sql.DatabaseReady;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterClientsIT {

    private static final String WORKER = "async-worker";
    private static final Duration OVERLAP = Duration.ofHours(6);

    private final Accounts accounts = new Accounts();

    @AfterEach
    void close() {
        accounts.close();
    }

    private void startWith(String secret) {
        startWith(secret, OVERLAP);
    }

    private void startWith(String secret, Duration overlap) {
        var settings = new Settings(
                key -> Optional.of(secret).filter(value -> key.equals("auth.clients.async-worker.secret")), "auth");
        var server = new RegisterClients(
                accounts.get(Clients.class),
                accounts.get(ClientSecrets.class),
                settings,
                new ClientSettings(overlap),
                accounts.get(Clock.class));
        TestTransactions.run(() -> server.register(new DatabaseReady()));
    }

    private boolean takes(String secret) {
        return accounts.get(CheckSecret.class).check(WORKER, secret).isPresent();
    }

    @Test
    void a_new_secret_is_good_at_once_and_the_one_of_before_until_every_server_has_the_new_one() {
        startWith("first");
        accounts.clock.pass(Duration.ofDays(90));
        assertThat(takes("first")).isTrue();
        startWith("second");
        assertThat(takes("first")).isTrue();
        assertThat(takes("second")).isTrue();
        accounts.clock.pass(OVERLAP.minusSeconds(1));
        assertThat(takes("first")).isTrue();
        accounts.clock.pass(Duration.ofSeconds(2));
        assertThat(takes("first")).isFalse();
        assertThat(takes("second")).isTrue();
    }

    @Test
    void a_secret_that_leaked_is_over_at_once_where_nothing_overlaps() {
        startWith("leaked");
        startWith("new");
        assertThat(takes("leaked")).isTrue();
        startWith("new", Duration.ZERO);
        assertThat(takes("leaked")).isFalse();
        startWith("new");
        assertThat(accounts.count("select count(*) from client_secrets")).isOne();
    }

    @Test
    void servers_that_start_together_agree() {
        IntStream.range(0, 20).parallel().forEach(i -> startWith("secret-" + i % 2));
        assertThat(takes("secret-0")).isTrue();
        assertThat(takes("secret-1")).isTrue();
        assertThat(accounts.count("select count(*) from client_secrets")).isEqualTo(2);
    }

    @Test
    void a_start_with_the_same_secret_changes_nothing() {
        startWith("first");
        startWith("first");
        accounts.clock.pass(OVERLAP.plusDays(1));
        assertThat(takes("first")).isTrue();
        assertThat(accounts.count("select count(*) from client_secrets")).isOne();
    }

    @Test
    void who_goes_back_to_the_secret_of_before_finds_it_good_again() {
        startWith("first");
        startWith("second");
        accounts.clock.pass(OVERLAP.plusDays(1));
        startWith("first");
        assertThat(takes("first")).isTrue();
        assertThat(takes("second")).isTrue();
        accounts.clock.pass(OVERLAP.plusSeconds(1));
        assertThat(takes("second")).isFalse();
        assertThat(takes("first")).isTrue();
    }
}
