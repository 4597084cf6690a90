package co.cosmeticos.platform.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money TEN_REAIS = Money.of(1_000, "BRL");

    @Test
    void amounts_of_one_currency_add_up_and_down() {
        assertThat(TEN_REAIS.plus(Money.of(250, "BRL"))).isEqualTo(Money.of(1_250, "BRL"));
        assertThat(TEN_REAIS.minus(Money.of(1_250, "BRL"))).isEqualTo(Money.of(-250, "BRL"));
        assertThat(TEN_REAIS.times(3)).isEqualTo(Money.of(3_000, "BRL"));
    }

    @Test
    void amounts_of_two_currencies_do_not_add_up() {
        assertThatThrownBy(() -> TEN_REAIS.plus(Money.of(1, "USD"))).hasMessage("BRL and USD do not add up.");
        assertThatThrownBy(() -> TEN_REAIS.minus(Money.of(1, "USD"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void an_amount_too_large_throws_instead_of_turning_negative() {
        var most = Money.of(Long.MAX_VALUE, "BRL");
        assertThatThrownBy(() -> most.plus(Money.of(1, "BRL"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void nothing_is_not_positive() {
        assertThat(Money.zero(Money.BRL).isPositive()).isFalse();
        assertThat(TEN_REAIS.isPositive()).isTrue();
    }
}
