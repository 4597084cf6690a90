package co.cosmeticos.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.auth.Accounts;
import co.cosmeticos.auth.role.Actor;
import co.cosmeticos.platform.token.TokenRefused;
import co.cosmeticos.platform.token.TokenVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationIT {

    private static final KeySettings HASTY = new KeySettings(
            Accounts.KEYS.issuer(),
            Accounts.KEYS.secret(),
            Duration.ofMinutes(10),
            Duration.ofDays(90),
            Duration.ofSeconds(45));

    private final Accounts accounts = new Accounts(HASTY);
    private Actor admin;

    @BeforeEach
    void administrator() {
        admin = accounts.actor("admin@example.com", "admin");
    }

    @AfterEach
    void close() {
        accounts.close();
    }

    /** Another replica: its keys are read when it wants to, not when somebody else makes one. */
    private KeyRingCache replica() {
        return new KeyRingCache(accounts.get(SigningKeys.class), accounts.clock);
    }

    /** A service: it keeps the set for a minute, and asks for an unknown key at most once in thirty seconds. */
    private final class Service implements JWKSource<SecurityContext> {
        private final KeyRingCache asked;
        private JWKSet known = new JWKSet();
        private Instant fetchedAt = Instant.EPOCH;
        private int fetches;

        Service(KeyRingCache asked) {
            this.asked = asked;
        }

        @Override
        public List<JWK> get(JWKSelector selector, SecurityContext context) {
            var now = accounts.clock.instant();
            var age = Duration.between(fetchedAt, now);
            var isKnown = !selector.select(known).isEmpty();
            if (age.compareTo(Duration.ofMinutes(1)) >= 0 || !isKnown && age.compareTo(Duration.ofSeconds(30)) >= 0) {
                known = asked.ring().published(now);
                fetchedAt = now;
                fetches++;
            }
            return selector.select(known);
        }

        void accepts(String token) {
            assertThat(new TokenVerifier(HASTY.issuer(), this, accounts.clock)
                            .verify(token)
                            .userId())
                    .contains(admin.id().value());
        }
    }

    private String signedBy(KeyRingCache replica) {
        return new AccessTokens(replica, HASTY, accounts.clock)
                .issue(new AccessTokens.Bearer(admin.id().toString(), Set.of("admin"), Set.of(), "session-1", null))
                .text();
    }

    @Test
    void five_rotations_refuse_no_good_token_whoever_signs_publishes_and_asks_when() {
        var rotate = accounts.get(RotateKeys.class);
        var replicas = List.of(replica(), replica());
        var services = new ArrayList<Service>();
        var signers = new java.util.HashSet<String>();
        for (var second = 0; second < 300; second++) {
            if (second % 20 == 0 && second < 100) {
                rotate.rotateNow();
                replicas.get(0).readAgain();
            }
            if (second < 35) {
                services.add(new Service(replicas.get(second % 2)));
            }
            var token = signedBy(replicas.get(second % 2));
            signers.add(token.substring(0, token.indexOf('.')));
            services.forEach(service -> service.accepts(token));
            accounts.clock.pass(Duration.ofSeconds(1));
        }
        assertThat(signers).hasSize(6);
        assertThat(services).allSatisfy(service -> assertThat(service.fetches).isLessThanOrEqualTo(11));
    }

    @Test
    void a_rotation_is_noted_with_who_wanted_it_and_the_keys_tell_how_they_stand() {
        var held = accounts.get(KeyRingCache.class);
        var first = held.statuses().get(0);
        assertThat(first.state()).isEqualTo(KeyRingCache.State.ACTIVE);
        assertThat(first.retiresAt()).isNull();
        var made = accounts.get(RotateKeysNow.class).rotate(admin);
        held.readAgain();
        assertThat(held.statuses())
                .extracting(KeyRingCache.KeyStatus::state)
                .containsExactly(KeyRingCache.State.ACTIVE, KeyRingCache.State.PENDING);
        accounts.clock.pass(HASTY.publishAhead());
        assertThat(held.statuses())
                .extracting(KeyRingCache.KeyStatus::state)
                .containsExactly(KeyRingCache.State.RETIRING, KeyRingCache.State.ACTIVE);
        assertThat(held.statuses().get(1).kid()).isEqualTo(made);
        accounts.clock.pass(HASTY.retirement().plusSeconds(1));
        assertThat(held.statuses()).extracting(KeyRingCache.KeyStatus::kid).containsExactly(made);
        assertThat(accounts.count("select count(*) from audit_entries where action = 'SIGNING_KEY_MADE'"))
                .isEqualTo(2);
    }

    @Test
    void the_old_key_is_refused_within_a_minute_after_its_time_and_not_before() {
        var replica = replica();
        var service = new Service(replica);
        accounts.get(RotateKeysNow.class).rotate(admin);
        accounts.clock.pass(HASTY.publishAhead().minusSeconds(1));
        var last = signedBy(replica);
        accounts.clock.pass(Duration.ofSeconds(1));
        var everlasting =
                SigningKeyThief.everlasting(last, replica.ring().keys().get(0));
        accounts.clock.pass(HASTY.retirement().minusSeconds(60));
        service.accepts(last);
        service.accepts(everlasting);
        accounts.clock.pass(Duration.ofSeconds(121));
        assertThatThrownBy(() -> service.accepts(everlasting)).isInstanceOf(TokenRefused.Invalid.class);
        assertThatThrownBy(() -> service.accepts(last)).isInstanceOf(TokenRefused.Invalid.class);
        service.accepts(signedBy(replica));
    }

    @Test
    void keys_are_few_and_who_may_not_makes_none() {
        var rotateKeysNow = accounts.get(RotateKeysNow.class);
        for (var more = 1; more < 20; more++) {
            rotateKeysNow.rotate(admin);
        }
        assertThatThrownBy(() -> rotateKeysNow.rotate(admin)).isInstanceOf(RotationRefused.TooManyKeys.class);
        var other = accounts.actor("ana@example.com", "customer");
        assertThatThrownBy(() -> rotateKeysNow.rotate(other)).isInstanceOf(TokenRefused.MissingPermission.class);
        accounts.clock.pass(HASTY.publishAhead().plus(HASTY.retirement()).plusSeconds(1));
        assertThat(rotateKeysNow.rotate(admin)).isNotBlank();
    }
}
