package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    // 12.ABC.345/01DE-35 is the example of Receita Federal's own manual of the alphanumeric CNPJ.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "529.982.247-25",
                "52998224725",
                "529.982.247-25\n",
                "\t529.982.247-25 ",
                "529.982.247-25\u00a0",
                "529 982 247 25",
                "\u200952998224725\r\n",
                "11144477735",
                "11.222.333/0001-81",
                "00.000.000/0001-91",
                "12.ABC.345/01DE-35",
                "12abc34501de35"
            })
    void a_right_one_is_taken_with_or_without_punctuation(String text) {
        assertThat(TaxId.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "529.982.247-24",
                "111.111.111-11",
                "11.222.333/0001-80",
                "12.ABC.345/01DE-53",
                "12.ABC.345/01DE-3X",
                "00000000000000",
                "5299822472",
                "",
                "12ÃBC34501DE35"
            })
    void a_wrong_one_is_refused(String text) {
        assertThat(TaxId.isValid(text)).isFalse();
    }

    @Test
    void punctuation_is_dropped_and_letters_become_capitals() {
        assertThat(TaxId.parse("12.abc.345/01de-35").value()).isEqualTo("12ABC34501DE35");
        assertThatThrownBy(() -> TaxId.parse("123")).isInstanceOf(IllegalArgumentException.class);
    }
}
