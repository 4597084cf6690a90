package co.cosmeticos.devshop.brazil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BoletoTest {

    // A line printed in the manuals of Banco do Brasil: 00190.50095 40144.816069 06809.350314 3 37370000000100
    private static final String LINE = "00190500954014481606906809350314337370000000100";
    private static final String BARCODE = "00193373700000001000500940144816060680935031";

    @Test
    void the_line_of_a_known_bar_code_is_the_printed_one() {
        assertThat(new Boleto(BARCODE).line()).isEqualTo(LINE);
    }

    @Test
    void the_check_digits_of_a_known_boleto_come_out() {
        assertThat(Boleto.modulo11(BARCODE.substring(0, 4) + BARCODE.substring(5)))
                .isEqualTo(3);
        assertThat(Boleto.modulo10("001905009")).isEqualTo(5);
        assertThat(Boleto.modulo10("4014481606")).isEqualTo(9);
        assertThat(Boleto.modulo10("0680935031")).isEqualTo(4);
    }

    @Test
    void the_factor_began_again_at_1000_on_22_february_2025() {
        assertThat(factor(LocalDate.of(2025, 2, 21))).isEqualTo("9999");
        assertThat(factor(LocalDate.of(2025, 2, 22))).isEqualTo("1000");
        assertThat(factor(LocalDate.of(2026, 2, 22))).isEqualTo("1365");
    }

    private static String factor(LocalDate due) {
        return Boleto.of("1", 1, due).barcode().substring(5, 9);
    }

    @Test
    void a_boleto_carries_amount_and_number() {
        var boleto = Boleto.of("4711", 12_990, LocalDate.of(2026, 11, 25));
        assertThat(boleto.barcode())
                .hasSize(44)
                .startsWith("9999")
                .contains("0000012990")
                .endsWith("4711");
        assertThat(boleto.line()).hasSize(47).endsWith("0000012990");
    }

    @Test
    void an_amount_of_more_than_ten_digits_is_refused() {
        assertThatThrownBy(() -> Boleto.of("1", 10_000_000_000L, LocalDate.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
