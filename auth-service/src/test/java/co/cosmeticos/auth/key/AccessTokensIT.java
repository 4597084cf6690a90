package co.cosmeticos.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.fixtures.TestMetrics;
import co.cosmeticos.platform.ServiceIdentity;
import co.cosmeticos.platform.token.Caller;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.TokenVerifier;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensIT {

    private static final UUID ANA = UUID.fromString("0190a5c0-0000-7000-8000-000000000001");

    private Accounts accounts;

    @BeforeEach
    void open() {
        accounts = new Accounts();
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    private String token() {
        return accounts.get(AccessTokens.class)
                .issue(new AccessTokens.Bearer(
                        ANA.toString(), Set.of("customer", "admin"), Set.of(), "session-1", null))
                .text();
    }

    private TokenVerifier verifier() {
        JWKSource<SecurityContext> published = (selector, context) ->
                selector.select(accounts.get(KeyRingCache.class).ring().published(accounts.clock.instant()));
        return new TokenVerifier(Accounts.KEYS.issuer(), published, accounts.clock);
    }

    @Test
    void the_signing_key_tells_its_age_until_another_has_its_turn() {
        var meters = new KeyMeters(
                new TestMetrics().registry(),
                accounts.get(KeyRingCache.class),
                accounts.clock,
                new ServiceIdentity("auth-service", "auth"));
        var before = meters.ageSeconds();
        accounts.clock.pass(Duration.ofHours(1));
        assertThat(meters.ageSeconds()).isEqualTo(before + 3600);

        accounts.clock.pass(Accounts.KEYS.keyTtl());
        accounts.get(RotateKeys.class).rotate();
        accounts.clock.pass(Accounts.KEYS.publishAhead().plusSeconds(1));
        assertThat(meters.ageSeconds()).isLessThan(10);
    }

    @Test
    void every_service_accepts_a_token_by_the_published_keys() {
        var end = accounts.clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(10));
        var caller = verifier().verify(token());
        assertThat(caller)
                .isEqualTo(new Caller(
                        Optional.of(ANA),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("customer", "admin"),
                        Set.of(),
                        Optional.of("session-1"),
                        Optional.of(end)));
    }

    @Test
    void a_token_is_typed_names_its_key_and_lives_ten_minutes() throws ParseException {
        var token = SignedJWT.parse(token());
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.getHeader().getKeyID())
                .isEqualTo(accounts.get(KeyRingCache.class).ring().keys().get(0).kid());
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("shop-api");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plus(Duration.ofMinutes(10)));
    }

    @Test
    void a_token_outlives_the_rotation_of_keys_and_not_its_end() {
        accounts.clock.pass(Duration.ofDays(90));
        accounts.get(RotateKeys.class).rotate();
        accounts.clock.pass(Accounts.KEYS.publishAhead().minusSeconds(1));
        var byTheOldKey = token();
        accounts.clock.pass(Duration.ofSeconds(61));
        var byTheNewKey = token();
        assertThat(byTheNewKey.substring(0, 60)).isNotEqualTo(byTheOldKey.substring(0, 60));
        assertThat(verifier().verify(byTheOldKey).userId()).contains(ANA);
        assertThat(verifier().verify(byTheNewKey).userId()).contains(ANA);
        accounts.clock.pass(Accounts.KEYS.retirement());
        accounts.get(RotateKeys.class).rotate();
        assertThat(accounts.count("select count(*) from signing_keys")).isEqualTo(1);
        accounts.clock.pass(Duration.ofMinutes(1));
        assertThatThrownBy(() -> verifier().verify(byTheOldKey)).isInstanceOf(TokenRefused.Invalid.class);
    }

    @Test
    void keys_survive_a_restart_and_are_stored_sealed() {
        var again = new SigningKeys(accounts.get(Jdbi.class), new SecretCipher(Accounts.KEYS), Accounts.KEYS).all();
        assertThat(again.keys().get(0).pair())
                .isEqualTo(accounts.get(KeyRingCache.class).ring().keys().get(0).pair());
        assertThat(accounts.count("select count(*) from signing_keys where sealed like '%\"kty\"%'"))
                .isZero();
    }

    @Test
    void replicas_that_start_together_make_one_key() throws Exception {
        accounts.get(Jdbi.class).useHandle(handle -> handle.execute("delete from signing_keys"));
        var begin = new CountDownLatch(1);
        var replicas = Executors.newFixedThreadPool(4);
        try {
            var starts = java.util.stream.IntStream.range(0, 4)
                    .mapToObj(replica -> replicas.submit(() -> {
                        begin.await();
                        accounts.get(RotateKeys.class).rotate();
                        return null;
                    }))
                    .toList();
            begin.countDown();
            for (var start : List.copyOf(starts)) {
                start.get();
            }
        } finally {
            replicas.shutdown();
        }
        assertThat(accounts.count("select count(*) from signing_keys")).isEqualTo(1);
    }
}
