package co.cosmeticos.worker.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraTest {

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, true",
        "2026-11-29, true",
        "9999-12-31, true",
        "1999-12-31, false",
        "0001-01-01, false",
        "-0001-01-01, false",
        "+10000-01-01, false",
        "+999999999-12-31, false"
    })
    void days_are_of_four_digit_years_from_2000_on(LocalDate day, boolean isHeld) {
        assertThat(Era.holds(day)).isEqualTo(isHeld);
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01T00:00:00Z, true",
        "1999-12-31T23:59:59.999999999Z, false",
        "9999-12-30T23:59:59Z, true",
        "9999-12-31T23:59:59Z, false",
        "+294277-01-01T00:00:00Z, false",
        "+1000000000-12-31T23:59:59.999999999Z, false",
        "-1000000000-01-01T00:00:00Z, false"
    })
    void moments_are_of_those_days_in_any_zone(Instant moment, boolean isHeld) {
        assertThat(Era.holds(moment)).isEqualTo(isHeld);
    }
}
