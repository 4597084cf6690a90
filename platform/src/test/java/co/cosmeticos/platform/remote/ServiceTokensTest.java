package co.cosmeticos.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.fixtures.MovingClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTokensTest {

    private static final int THREADS = 16;

    private final OtherService auth = new OtherService();
    private final MovingClock clock = new MovingClock();
    private final ServiceTokens tokens = new ServiceTokens(new TokenClient(auth.settings()), clock);

    @AfterEach
    void stop() {
        auth.close();
    }

    private void grants(String token) {
        auth.answers("/token", 200, "{\"access_token\": \"%s\", \"expires_in\": 600}".formatted(token));
    }

    @Test
    void a_service_shows_its_client_and_its_secret_in_a_form() {
        grants("first");
        assertThat(tokens.current()).isEqualTo("first");
        assertThat(auth.asked("/token")).singleElement().satisfies(request -> {
            assertThat(request.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
            assertThat(request.body().split("&"))
                    .containsExactlyInAnyOrder(
                            "grant_type=client_credentials", "client_id=test-service", "client_secret=s3cret");
        });
    }

    @Test
    void a_token_is_fetched_once_for_many_threads() throws Exception {
        grants("first");
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var go = new CountDownLatch(1);
            var waiting = IntStream.range(0, THREADS)
                    .mapToObj(n -> threads.submit(() -> {
                        go.await();
                        return tokens.current();
                    }))
                    .toList();
            go.countDown();
            var seen = new HashSet<String>();
            for (var one : waiting) {
                seen.add(one.get());
            }
            assertThat(seen).isEqualTo(Set.of("first"));
        } finally {
            threads.shutdownNow();
        }
        assertThat(auth.asked("/token")).hasSize(1);
    }

    @Test
    void a_token_is_renewed_half_a_minute_before_its_end() {
        grants("first");
        tokens.current();
        grants("second");
        clock.move(Duration.ofSeconds(569));
        assertThat(tokens.current()).isEqualTo("first");
        clock.move(Duration.ofSeconds(1));
        assertThat(tokens.current()).isEqualTo("second");
        assertThat(tokens.current()).isEqualTo("second");
        assertThat(auth.asked("/token")).hasSize(2);
    }

    @Test
    void a_token_that_cannot_be_renewed_is_used_to_its_end() {
        grants("first");
        tokens.current();
        auth.answers("/token", 503, "");
        clock.move(Duration.ofSeconds(599));
        assertThat(tokens.current()).isEqualTo("first");
        clock.move(Duration.ofSeconds(1));
        assertThatThrownBy(tokens::current).isInstanceOf(RemoteAway.class);
        grants("second");
        assertThat(tokens.current()).isEqualTo("second");
    }
}
