package co.cosmeticos.platform.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {

    @ParameterizedTest
    @ValueSource(strings = {"AB1", "BATOM-ROMA-01", "00000000000000000000000000000000"})
    void capitals_digits_and_hyphens_are_a_sku(String code) {
        assertThat(new Sku(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AB", "-AB", "AB-", "ab1", "A B", "AÇÃO", "000000000000000000000000000000000"})
    void anything_else_is_not(String code) {
        assertThatThrownBy(() -> new Sku(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void skus_have_one_order_for_locks() {
        assertThat(new Sku("AAA")).isLessThan(new Sku("AAB"));
    }
}
