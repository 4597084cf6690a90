package co.cosmeticos.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.user.User;
import co.cosmeticos.platform.token.RevokedSessions;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionIT {

    private Accounts accounts;
    private User ana;
    private RefreshSession refreshSession;

    @BeforeEach
    void open() {
        accounts = new Accounts();
        ana = accounts.customer("ana@example.com");
        refreshSession = accounts.get(RefreshSession.class);
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private String opened() {
        return accounts.get(OpenSession.class).open(ana, null).refreshToken();
    }

    private String refreshed(String token) {
        return refreshSession.refresh(token).refreshToken();
    }

    private void isOver(String token) {
        assertThatThrownBy(() -> refreshSession.refresh(token)).isInstanceOf(SessionRefused.Expired.class);
    }

    private static String sid(TokenPair pair) throws ParseException {
        return SignedJWT.parse(pair.accessToken()).getJWTClaimsSet().getStringClaim("sid");
    }

    @Test
    void a_hundred_refreshes_at_once_get_one_successor() throws Exception {
        var token = opened();
        var begin = new CountDownLatch(1);
        var clients = Executors.newFixedThreadPool(100);
        List<Future<String>> answers = new ArrayList<>();
        try {
            Callable<String> refresh = () -> {
                begin.await();
                return refreshed(token);
            };
            for (var client = 0; client < 100; client++) {
                answers.add(clients.submit(refresh));
            }
            begin.countDown();
            var successors = new ArrayList<String>();
            for (var answer : answers) {
                successors.add(answer.get());
            }
            assertThat(successors.stream().collect(Collectors.toSet())).hasSize(1);
        } finally {
            clients.shutdown();
        }
        assertThat(accounts.count("select count(*) from refresh_tokens")).isEqualTo(2);
        assertThat(accounts.count("select count(*) from refresh_tokens where spent_at is null"))
                .isEqualTo(1);
    }

    @Test
    void the_token_spent_last_gets_the_same_successor_for_ten_seconds() {
        var first = opened();
        var second = refreshed(first);
        accounts.clock.pass(Duration.ofSeconds(10));
        assertThat(refreshed(first)).isEqualTo(second);
        accounts.clock.pass(Duration.ofMillis(1));
        isOver(first);
        isOver(second);
    }

    @Test
    void an_older_token_ends_the_session_at_once_also_within_the_grace() throws ParseException {
        var pair = accounts.get(OpenSession.class).open(ana, null);
        var second = refreshed(pair.refreshToken());
        var third = refreshed(second);
        isOver(pair.refreshToken());
        isOver(third);
        assertThat(accounts.get(RevokedSessions.class).contains(sid(pair))).isTrue();
        var facts = "{\"sid\":\"%s\",\"userId\":\"%s\"}".formatted(sid(pair), ana.id());
        assertThat(accounts.events()).endsWith("session.revoked " + facts, "session.reuse-detected " + facts);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(1);
        assertThat(accounts.count("select count(*) from sessions where end_reason = 'REUSE'"))
                .isEqualTo(1);
    }

    @Test
    void a_session_lives_thirty_days_however_often_it_is_refreshed() {
        var token = opened();
        for (var day = 0; day < 29; day++) {
            accounts.clock.pass(Duration.ofDays(1));
            token = refreshed(token);
        }
        accounts.clock.pass(Duration.ofDays(1));
        isOver(token);
    }

    @Test
    void logging_out_ends_the_session_once_whichever_of_its_tokens_is_shown() {
        var first = opened();
        var second = refreshed(first);
        var revokeSession = accounts.get(RevokeSession.class);
        assertThat(revokeSession.logOut(first)).isPresent();
        isOver(second);
        revokeSession.logOut(second);
        assertThat(accounts.count("select count(*) from revocations")).isEqualTo(1);
        assertThat(accounts.events().stream().filter(event -> event.startsWith("session.revoked")))
                .hasSize(1);
        assertThat(revokeSession.logOut("no token of ours")).isEmpty();
    }

    @Test
    void one_session_does_not_end_another() {
        var laptop = opened();
        var telephone = opened();
        accounts.get(RevokeSession.class).logOut(laptop);
        assertThat(refreshed(telephone)).isNotBlank();
    }

    @Test
    void a_renewed_token_carries_the_roles_of_today() throws ParseException {
        var token = opened();
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("update users set roles = '{customer,admin}'"));
        var claims =
                SignedJWT.parse(refreshSession.refresh(token).accessToken()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("groups")).containsExactlyInAnyOrder("customer", "admin");
    }

    @Test
    void no_refresh_token_is_stored_as_it_is() {
        var token = opened();
        var successor = refreshed(token);
        var hashes = accounts.get(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select hash from refresh_tokens")
                        .mapTo(String.class)
                        .list());
        assertThat(hashes).hasSize(2).doesNotContain(token, successor).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }
}
