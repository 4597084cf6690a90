package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T10:15:00-03:00, 2026-11-29T13:15Z",
        "2026-11-29T12:00:00+18:00, 2026-11-28T18:00Z",
        "2026-11-29T12:00:00-16:00, 2026-11-30T04:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    })
    void a_moment_is_one_in_every_zone(String text, String utc) {
        assertThat(Rfc3339.dateTime(text)).hasToString(utc);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T23:59:59Z",
                "-0001-01-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "+10000-01-01T00:00:00Z",
                "2026-02-30T00:00:00Z",
                "2026-11-29",
                " 2026-11-29T10:15:00Z",
                "2026-11-29T10:15:00Z ",
                "٢٠٢٦-11-29T10:15:00Z",
                "",
                "amanhã"
            })
    void what_no_calendar_holds_is_none(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.dateTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-9999-01-01",
                "0000-01-01",
                "+10000-01-01",
                "2026-02-29",
                "2026-1-1",
                " 2026-11-29",
                "2026-11-29\n",
                "29/11/2026",
                ""
            })
    void neither_is_a_day(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.date(text));
    }
}
