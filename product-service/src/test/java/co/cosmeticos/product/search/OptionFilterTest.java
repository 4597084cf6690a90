package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"Cor:Rubi", " Cor : Rubi ", "Cor:10:30", "漢:字", "a:b"})
    void an_option_is_a_name_and_a_value(String text) {
        assertThat(text).matches(OptionFilter.FORM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":", "Cor", "Cor:", "Cor: ", ":Rubi", " :Rubi", "Cor:\n", "::"})
    void what_lacks_one_of_them_is_none(String text) {
        assertThat(text).doesNotMatch(OptionFilter.FORM);
    }

    @Test
    void it_is_parted_at_its_first_colon_and_read_in_normal_form() {
        assertThat(OptionFilter.parse(" Hora : 10:30 ")).isEqualTo(new OptionFilter("Hora", "10:30"));
        assertThat(OptionFilter.parse("Cor:Lila\u0301s")).isEqualTo(new OptionFilter("Cor", "Lilás"));
    }
}
