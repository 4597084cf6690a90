package co.cosmeticos.auth.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration NOTICE = Duration.ofMinutes(15);
    private static final Duration FAREWELL = Duration.ofSeconds(630);
    private static final SigningKey OLD = SigningKey.generate("old", NOON.minus(Duration.ofDays(90)));
    private static final SigningKey NEW = SigningKey.generate("new", NOON);

    private static List<String> published(KeyRing ring, Instant now) {
        return ring.published(now).getKeys().stream().map(JWK::getKeyID).toList();
    }

    @Test
    void a_key_signs_when_its_turn_has_come_and_not_before() {
        var ring = new KeyRing(List.of(NEW, OLD), FAREWELL);
        assertThat(ring.signing(NOON.minusMillis(1)).kid()).isEqualTo("old");
        assertThat(ring.signing(NOON).kid()).isEqualTo("new");
    }

    @Test
    void a_key_is_published_before_its_turn_and_until_its_last_token_has_expired() {
        var ring = new KeyRing(List.of(OLD, NEW), FAREWELL);
        assertThat(published(ring, NOON.minus(NOTICE))).containsExactly("old", "new");
        assertThat(published(ring, NOON.plusSeconds(630))).containsExactly("old", "new");
        assertThat(published(ring, NOON.plusSeconds(631))).containsExactly("new");
    }

    @Test
    void a_key_gets_its_notice_and_its_turn_after_all_that_wait() {
        var ring = new KeyRing(List.of(OLD, NEW), FAREWELL);
        assertThat(ring.nextTurn(NOON, NOTICE)).isEqualTo(NOON.plus(NOTICE));
        assertThat(ring.nextTurn(NOON.minus(NOTICE), NOTICE)).isEqualTo(NOON.plusMillis(1));
        assertThat(new KeyRing(List.of(), FAREWELL).nextTurn(NOON, NOTICE)).isEqualTo(NOON);
    }

    @Test
    void nothing_private_is_published() {
        assertThat(new KeyRing(List.of(NEW), FAREWELL).published(NOON).toString())
                .doesNotContain("\"d\"", "\"p\"", "\"dp\"");
    }

    @Test
    void another_key_is_due_when_there_is_none_or_the_latest_has_had_its_time() {
        var ring = new KeyRing(List.of(OLD, NEW), FAREWELL);
        assertThat(new KeyRing(List.of(), FAREWELL).needsAnother(NOON, Duration.ofDays(90)))
                .isTrue();
        assertThat(ring.needsAnother(NOON.plus(Duration.ofDays(90)).minusMillis(1), Duration.ofDays(90)))
                .isFalse();
        assertThat(ring.needsAnother(NOON.plus(Duration.ofDays(90)), Duration.ofDays(90)))
                .isTrue();
    }

    @Test
    void without_a_key_nothing_is_signed() {
        assertThatThrownBy(() -> new KeyRing(List.of(), FAREWELL).signing(NOON))
                .isInstanceOf(IllegalStateException.class);
    }
}
