package co.cosmeticos.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {

    @ParameterizedTest
    @CsvSource({"1, 500, 1000", "2, 1000, 2000", "3, 2000, 4000", "4, 4000, 8000"})
    void each_wait_is_twice_as_long_and_jitters_in_its_upper_half(int failures, long shortest, long longest) {
        var random = new Random(7);
        for (var n = 0; n < 1_000; n++) {
            var wait = Retries.STANDARD.waitAfter(failures, random).orElseThrow();
            assertThat(wait).isBetween(Duration.ofMillis(shortest), Duration.ofMillis(longest));
        }
    }

    @Test
    void the_fifth_failure_is_the_last() {
        assertThat(Retries.STANDARD.waitAfter(5, new Random(7))).isEmpty();
    }
}
