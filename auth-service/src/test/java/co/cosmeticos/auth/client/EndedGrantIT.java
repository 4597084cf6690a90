package co.cosmeticos.auth.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.cosmeticos.auth.Accounts;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndedGrantIT {

    private static final String SECRET = "a secret";
    private static final String BLOCKED_BY_ME = """
            select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))
            """;

    private final Accounts accounts = new Accounts();
    private final Client erp = Client.ofIntegrator("ERP", List.of("stock:write"));

    @BeforeEach
    void program() {
        accounts.get(Clients.class).put(erp);
        accounts.get(ClientSecrets.class)
                .add(ClientSecret.of(erp.id(), SECRET, OffsetDateTime.now(accounts.clock), null));
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private Optional<Client> shown() {
        return accounts.get(CheckSecret.class).check(erp.id(), SECRET);
    }

    private Client kept() {
        return accounts.get(Clients.class).find(erp.id()).orElseThrow();
    }

    @Test
    void who_shows_a_secret_while_it_is_ended_gets_nothing_of_the_grant_that_follows() throws Exception {
        accounts.clock.pass(Duration.ofHours(1));
        CompletableFuture<Optional<Client>> seen = accounts.get(Jdbi.class).inTransaction(handle -> {
            handle.execute("delete from client_secrets");
            handle.execute("update clients set grant_id = ?", UUID.randomUUID());
            // Its note of the use waits for this transaction.
            var asked = CompletableFuture.supplyAsync(this::shown);
            await().until(() ->
                    handle.createQuery(BLOCKED_BY_ME).mapTo(Boolean.class).one());
            return asked;
        });
        assertThat(seen.get(20, TimeUnit.SECONDS).map(Client::requireGrant))
                .isIn(Optional.empty(), Optional.of(erp.requireGrant()));
        assertThat(shown()).isEmpty();
    }

    @Test
    void of_many_who_end_one_grant_at_once_one_does_and_what_came_after_it_stays() {
        var grant = erp.requireGrant();
        IntStream.range(0, 32)
                .parallel()
                .forEach(i -> accounts.get(RevokeClientTokens.class).end(erp.id(), grant));
        var next = kept().requireGrant();
        accounts.get(RevokeClientTokens.class).end(erp.id(), grant);
        assertThat(kept().requireGrant()).isEqualTo(next).isNotEqualTo(grant);
        assertThat(accounts.count("select count(*) from audit_entries where action = 'GRANT_ENDED'"))
                .isOne();
    }

    @Test
    void a_permission_of_a_later_release_and_one_of_people_alone_is_in_no_token() {
        accounts.get(Clients.class).change(erp.id(), "ERP", List.of("stock:write", "robots:steer", "users:manage"));
        assertThat(kept().grantable()).containsExactly("stock:write");
    }
}
