package co.cosmeticos.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.cosmeticos.platform.settings.Settings;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static RateLimits limits(Map<String, String> settings) {
        return new RateLimits(new Settings(key -> Optional.ofNullable(settings.get(key)), "auth"));
    }

    @Test
    void a_client_has_so_many_requests_and_then_none() {
        var limits = limits(Map.of("auth.rate-limit.login.requests", "3", "auth.rate-limit.login.period", "PT1H"));
        var drawn = IntStream.range(0, 5)
                .mapToObj(n -> limits.draw("login", "10.0.0.1").isConsumed())
                .toList();
        assertThat(drawn).containsExactly(true, true, true, false, false);
    }

    @Test
    void each_of_several_servers_lets_its_part_through() {
        for (var parts : Map.of("1", 10, "3", 4, "10", 1, "11", 1).entrySet()) {
            var limits = limits(Map.of(
                    "auth.rate-limit.login.requests", "10",
                    "auth.rate-limit.login.period", "PT1H",
                    "auth.rate-limit.replicas", parts.getKey()));
            assertThat(IntStream.range(0, 20)
                            .filter(n -> limits.draw("login", "10.0.0.1").isConsumed())
                            .count())
                    .isEqualTo((long) parts.getValue());
        }
        var none = limits(Map.of("auth.rate-limit.replicas", "0"));
        assertThatThrownBy(() -> none.draw("login", "10.0.0.1")).hasMessageContaining("rate-limit.replicas");
    }

    @Test
    void each_client_and_each_limit_has_a_bucket_of_its_own() {
        var limits = limits(Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "PT1H"));
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isTrue();
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isFalse();
        assertThat(limits.draw("login", "10.0.0.2").isConsumed()).isTrue();
        assertThat(limits.draw("service", "10.0.0.1").isConsumed()).isTrue();
    }

    @Test
    void all_addresses_of_one_subscriber_are_one_client() {
        var limits = limits(Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "PT1H"));
        assertThat(limits.draw("login", "2001:db8:1:2::1").isConsumed()).isTrue();
        assertThat(limits.draw("login", "2001:db8:1:2:ffff::7").isConsumed()).isFalse();
        assertThat(limits.draw("login", "2001:db8:1:3::1").isConsumed()).isTrue();
    }

    @Test
    void a_crowd_of_strangers_makes_nobody_s_requests_forgotten() {
        var settings = Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "PT1H");
        var limits = new RateLimits(
                new Settings(key -> Optional.ofNullable(settings.get(key)), "auth"), 10, Ticker.systemTicker());
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isTrue();
        var strangers = IntStream.range(0, 1_000)
                .filter(n ->
                        limits.draw("login", "10.1." + n / 250 + "." + n % 250).isConsumed())
                .count();
        assertThat(strangers).isBetween(100L, 120L);
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isFalse();
    }

    private static String inSite(int site, int network) {
        return "2001:db8:%x:%x::1".formatted(site, network);
    }

    @Test
    void one_site_of_many_networks_takes_a_hundredth_of_the_memory_and_leaves_the_others_theirs() {
        var settings = Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "PT1H");
        var elapsed = new AtomicLong();
        var limits = new RateLimits(
                new Settings(key -> Optional.ofNullable(settings.get(key)), "auth"), 1_000, elapsed::get);
        var drawn = IntStream.range(0, 65_536)
                .filter(n -> limits.draw("login", inSite(1, n)).isConsumed())
                .count();
        assertThat(drawn).as("ten of its own, and what is for a hundred").isEqualTo(110);
        assertThat(limits.draw("login", inSite(1, 3)).isConsumed())
                .as("not forgotten")
                .isFalse();
        assertThat(limits.draw("login", inSite(2, 1)).isConsumed()).isTrue();
        for (var n = 0; n < 100; n++) {
            assertThat(limits.draw("login", "10.0.0." + n).isConsumed()).isTrue();
        }
        elapsed.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(IntStream.range(0, 20)
                        .filter(n -> limits.draw("login", inSite(1, n)).isConsumed())
                        .count())
                .isEqualTo(20);
        assertThat(limits.draw("login", inSite(1, 0)).isConsumed()).isFalse();
    }

    @Test
    void a_port_makes_no_other_client() {
        var limits = limits(Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "PT1H"));
        assertThat(limits.draw("login", "10.0.0.1:1000").isConsumed()).isTrue();
        assertThat(limits.draw("login", "10.0.0.1:1001").isConsumed()).isFalse();
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isFalse();
    }

    @Test
    void a_bucket_is_kept_for_as_long_as_its_period() {
        var settings = Map.of("auth.rate-limit.login.requests", "1", "auth.rate-limit.login.period", "P1D");
        var elapsed = new AtomicLong();
        var limits =
                new RateLimits(new Settings(key -> Optional.ofNullable(settings.get(key)), "auth"), 10, elapsed::get);
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isTrue();
        elapsed.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(limits.draw("login", "10.0.0.1").isConsumed()).isFalse();
    }

    @Test
    void the_defaults_are_a_thousand_a_minute_and_a_hundred_for_a_limited_operation() {
        var limits = limits(Map.of());
        assertThat(limits.limit("service")).isEqualTo(new RateLimit("service", 1_000, Duration.ofMinutes(1)));
        assertThat(limits.limit("login")).isEqualTo(new RateLimit("login", 100, Duration.ofMinutes(1)));
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() ->
                        limits(Map.of("auth.rate-limit.login.requests", "0")).limit("login"))
                .hasMessage("rate-limit.login.requests must be at least 1, was 0");
    }

    @Test
    void who_is_over_the_limit_is_told_when_to_come_back() {
        var refused = new RateLimits.Exceeded(new RateLimit("login", 100, Duration.ofMinutes(1)), 7);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers())
                .containsEntry("Retry-After", "7")
                .containsEntry("RateLimit-Policy", "\"login\";q=100;w=60");
    }
}
