package co.cosmeticos.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.MovingClock;
import co.cosmeticos.platform.remote.OtherService;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishedKeysTest {

    private static final String KEYS = "/.well-known/jwks.json";

    private final OtherService auth = new OtherService();
    private final MovingClock clock = new MovingClock();
    private final TokenVerifier verifier = new TokenVerifier(auth.settings(), new JwksClient(), clock);

    @AfterEach
    void stop() {
        auth.close();
    }

    private String good() {
        return Tokens.with(claims ->
                claims.expirationTime(java.util.Date.from(clock.instant().plusSeconds(600))));
    }

    @Test
    void while_the_keys_cannot_be_fetched_no_token_is_called_bad_and_they_are_used_as_soon_as_they_can() {
        auth.answers(KEYS, 503, "");
        for (var n = 0; n < 10; n++) {
            assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(TokenRefused.Unverifiable.class);
        }
        auth.answers(KEYS, 200, Tokens.keySet());
        assertThat(verifier.verify(good()).roles()).containsExactly("customer");
    }

    @Test
    void an_answer_that_is_no_key_set_makes_no_token_bad_either() {
        auth.answers(KEYS, 200, "<html>");
        assertThatThrownBy(() -> verifier.verify(good())).isInstanceOf(TokenRefused.Unverifiable.class);
    }

    @Test
    void a_flood_of_unknown_keys_makes_two_fetches_a_minute() {
        auth.answers(KEYS, 200, Tokens.keySet());
        verifier.verify(good());
        for (var n = 0; n < 100; n++) {
            var unknown = Tokens.headed(header -> header.keyID("unknown"));
            assertThatThrownBy(() -> verifier.verify(unknown)).isInstanceOf(TokenRefused.Invalid.class);
        }
        assertThat(auth.asked(KEYS)).hasSize(1);
        clock.move(Duration.ofSeconds(30));
        assertThatThrownBy(() -> verifier.verify(Tokens.headed(header -> header.keyID("unknown"))))
                .isInstanceOf(TokenRefused.Invalid.class);
        assertThat(auth.asked(KEYS)).hasSize(2);
        assertThat(verifier.verify(good()).roles()).containsExactly("customer");
    }

    @Test
    void known_keys_stay_good_while_the_issuer_is_away() {
        auth.answers(KEYS, 200, Tokens.keySet());
        verifier.verify(good());
        auth.answers(KEYS, 503, "");
        clock.move(Duration.ofHours(1));
        var unknown = Tokens.headed(header -> header.keyID("unknown"));
        assertThatThrownBy(() -> verifier.verify(unknown)).isInstanceOf(TokenRefused.Invalid.class);
        assertThat(auth.asked(KEYS)).hasSizeGreaterThan(1);
        assertThat(verifier.verify(good()).roles()).containsExactly("customer");
    }
}
