package co.cosmeticos.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRangeTest {

    @Test
    void a_range_may_lack_an_end() {
        assertThat(PriceRange.parse("5000-10000")).isEqualTo(new PriceRange(5_000, 10_000));
        assertThat(PriceRange.parse("0-1")).isEqualTo(new PriceRange(0, 1));
        assertThat(PriceRange.parse("20000-")).isEqualTo(new PriceRange(20_000, Long.MAX_VALUE));
        assertThat(PriceRange.parse("-2500")).isEqualTo(new PriceRange(0, 2_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "5", "05-10", "5-010", "00-5", "+5-10", "٥-10", "５-10", " 5-10", "10-5", "5-5"})
    void a_number_in_another_form_is_no_end(String text) {
        assertThatThrownBy(() -> PriceRange.parse(text)).isInstanceOf(PriceRange.Invalid.class);
    }
}
