package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01310-100",
                "01310100",
                "01310 100",
                " 01310-100 ",
                "01.310-100",
                "01310–100",
                "01310\u00A0100\n"
            })
    void one_code_has_one_form(String typed) {
        assertThat(PostalCode.isValid(typed)).isTrue();
        assertThat(PostalCode.parse(typed).digits()).isEqualTo("01310100");
        assertThat(PostalCode.parse(typed)).hasToString("01310-100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0131-0100", "1310100", "013101000", "0131010O", "٠١٣١٠١٠٠", "01310--100", "01310-100;"})
    void anything_else_is_none(String typed) {
        assertThat(PostalCode.isValid(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "01310-100, SP", "19999-999, SP", "20040-020, RJ", "69005-040, AM", "69301-000, RR", "69900-064, AC",
                "70040-010, DF",
        "72800-000, GO", "73010-000, DF", "76801-000, RO", "78900-000, RO", "79002-000, MS", "88010-000, SC",
                "90010-000, RS",
        "00999-999, ",
    })
    void each_state_has_its_range(String typed, String state) {
        assertThat(PostalCode.parse(typed).state().orElse(null)).isEqualTo(state);
    }
}
