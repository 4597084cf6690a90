package co.cosmeticos.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ExactTextTest {

    private static final String ID = "01890a5d-ac96-774b-bcce-b302099a8057";

    @Test
    void what_is_in_form_is_read() {
        assertThat(WholeNumber.parseInt("0")).isZero();
        assertThat(WholeNumber.parseInt("-2147483648")).isEqualTo(Integer.MIN_VALUE);
        assertThat(WholeNumber.parseLong("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(CanonicalUuid.parse(ID)).isEqualTo(UUID.fromString(ID));
        assertThat(CanonicalUuid.parse("01890A5D-AC96-774B-BCCE-B302099A8057")).isEqualTo(UUID.fromString(ID));
        assertThat(ConstantName.parse(TimeUnit.class, "DAYS")).isEqualTo(TimeUnit.DAYS);
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                "\u0661",
                "\uFF15",
                "+5",
                "05",
                "00",
                "-0",
                "-",
                "--1",
                " 5",
                "5 ",
                "5\n",
                "1.0",
                "1e2",
                "0x1",
                "1_0",
                "9223372036854775808"
            })
    void another_form_is_no_number(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WholeNumber.parseLong(text));
        assertThatIllegalArgumentException().isThrownBy(() -> WholeNumber.parseInt(text));
    }

    @Test
    void a_number_is_not_cut() {
        assertThatIllegalArgumentException().isThrownBy(() -> WholeNumber.parseInt("2147483648"));
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "ASNFZ4mrze8BI0VniavN7w",
                "ASNFZ4mrze8BI0VniavN7w==",
                " " + ID,
                ID + " ",
                ID + "\n",
                "{" + ID + "}",
                "urn:uuid:" + ID,
                "01890a5dac96774bbcceb302099a8057",
                "001890a5d-ac96-774b-bcce-b302099a8057",
                "01890a5d-ac96-774b-bcce-b302099a805",
                "01890a5d-ac96-774b-bcce-b302099a805g",
                "0\u0661890a5d-ac96-774b-bcce-b302099a805"
            })
    void another_form_is_no_id(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalUuid.parse(text));
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {" DAYS", "DAYS ", "days", "6", "DAY", "DAYS\u0000"})
    void another_form_is_no_constant(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConstantName.parse(TimeUnit.class, text));
    }
}
